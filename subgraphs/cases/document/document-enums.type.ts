import { graphEnum } from '../../../platform/graphql/graph-enum.js';
import { DELIVERY_METHODS, type DeliveryMethod } from './delivery.rules.js';
import { DOCUMENT_FORMATS, type DocumentFormat } from './document-format.rules.js';
import { DOCUMENT_KINDS, type DocumentKind } from './document-kinds.rules.js';
import { DOCUMENT_STATES } from './document-state.rules.js';
import { PART_FORMATS } from './document-template.rules.js';

export type { DeliveryMethod, DocumentFormat, DocumentKind };

export const DocumentKindEnum = graphEnum('DocumentKind', DOCUMENT_KINDS, '文书的种类（信访工作条例）。', {
  REGISTRATION_RECEIPT: '登记回执（第二十二条）',
  ACCEPTANCE_NOTICE: '受理告知书（第二十三条）',
  NOT_ACCEPTED_NOTICE: '不予受理、不再受理告知书（第十九条第三款、第二十三条、第三十六条第三款）',
  REFERRAL_GUIDANCE: '依法分类处理引导告知书（第二十二条、第二十三条、第三十一条）',
  EXTENSION_NOTICE: '延长办理期限告知书（第三十四条），须审批',
  HANDLING_OPINION: '信访处理意见书（第三十二条），须审批',
  REPLY_LETTER: '答复书（第二十三条、第二十九条）',
  REVIEW_OPINION: '复查意见书（第三十五条），须审批',
  RECHECK_OPINION: '复核意见书（第三十六条），须审批',
  MEDIATION_AGREEMENT: '调解协议书（第三十三条），双方签名',
  SETTLEMENT_PLEDGE: '息诉罢访承诺书，信访人自愿签名',
  WITHDRAWAL_REQUEST: '撤回信访事项申请书，信访人签名',
});

export const DocumentStateEnum = graphEnum('DocumentState', DOCUMENT_STATES, '文书的状态。', {
  DRAFT: '草稿',
  APPROVED: '已审批，待出具',
  ISSUED: '已出具，有文号',
  DELIVERED: '已送达',
  DISCARDED: '已作废，内容已清除',
});

export const PartFormatEnum = graphEnum('DocumentPartFormat', PART_FORMATS, '文书项目的写法。', {
  TEXT: '文字',
  DATE: '日期，yyyy-mm-dd',
  PAST_DATE: '日期，yyyy-mm-dd，不晚于今日',
  CHOICE: '所列选项之一',
});

export const DeliveryMethodEnum = graphEnum('DeliveryMethod', DELIVERY_METHODS, '送达方式。', {
  IN_PERSON: '当面',
  POST: '邮寄',
  SMS: '短信',
  ONLINE: '网上',
  PUBLIC_NOTICE: '公告',
});

export const DocumentFormatEnum = graphEnum('DocumentFormat', DOCUMENT_FORMATS, '文书文件的格式。');
