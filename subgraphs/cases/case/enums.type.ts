import { CASE_EVENT_KINDS } from '../../../contracts/case-event.js';
import { CONFIDENTIALITIES, PURPOSES, URGENCIES } from '../../../contracts/channel.js';
import { graphEnum } from '../../../platform/graphql/graph-enum.js';
import { ASSIGNMENT_ROLES, ASSIGNMENT_STATES } from '../assignment/assignment.entity.js';
import { CLOCK_KINDS } from '../clock/deadline.rules.js';
import { CASE_STATES } from './case-moves.rules.js';

export const CaseStateEnum = graphEnum('CaseState', CASE_STATES, '信访事项的状态。', {
  REGISTERED: '已登记（登记与交办在同一事务内完成，通常看不到此状态）',
  ASSIGNED: '已交办，待签收',
  SIGNED: '已签收，办理中',
  REPLIED: '已答复',
  CONCLUDED: '已办结',
  MERGED: '已并入其他事项',
});

export const PurposeEnum = graphEnum(
  'Purpose',
  PURPOSES,
  '信访目的：建议意见、检举控告、申诉求决（信访工作条例第二十九至三十一条）。',
  {
    SUGGESTION: '建议意见',
    ACCUSATION: '检举控告',
    APPEAL: '申诉求决',
  },
);

export const UrgencyEnum = graphEnum('Urgency', URGENCIES, '紧急程度：一般、紧急、特急。', {
  NORMAL: '一般',
  URGENT: '紧急',
  CRITICAL: '特急',
});

export const ConfidentialityEnum = graphEnum('Confidentiality', CONFIDENTIALITIES, '保密类别：一般、保密、检举控告。', {
  ORDINARY: '普通',
  CONFIDENTIAL: '信访人要求保密',
  ACCUSATION: '检举控告：被检举控告的单位及其下属单位不可知悉（信访工作条例第三十条）',
});

export const AssignmentRoleEnum = graphEnum('AssignmentRole', ASSIGNMENT_ROLES, '承办身份。', {
  LEAD: '主办',
  CO: '协办',
});

export const AssignmentStateEnum = graphEnum('AssignmentState', ASSIGNMENT_STATES, '交办的状态。', {
  ASSIGNED: '已交办，待签收',
  SIGNED: '已签收',
  RETURNED: '已退回',
  REVOKED: '已撤回',
  SUCCEEDED: '单位已撤并，由承接单位接续',
});

export const ClockKindEnum = graphEnum('ClockKind', CLOCK_KINDS, '办理期限的种类。', {
  NOTIFY_15D: '收到之日起十五日内书面告知（信访工作条例第二十三条）',
});

export const CaseEventKindEnum = graphEnum('CaseEventKind', CASE_EVENT_KINDS, '信访事项上发生的事。只增加，不改名。', {
  CASE_REGISTERED: '登记',
  CASE_ASSIGNED: '交办',
  ASSIGNMENT_SIGNED: '签收',
  ASSIGNMENT_RETURNED: '退回',
  ASSIGNMENT_REVOKED: '撤回交办',
  CASE_REPLIED: '答复',
  CASE_CONCLUDED: '办结',
  CASE_REOPENED: '重办',
  CASE_SUPPLEMENTED: '补充材料',
  CASE_REMINDED: '催办',
  CASE_WITHDRAWAL_ASKED: '申请撤回',
  SUPERVISION_ISSUED: '督办',
  SUBMISSION_JOINED: '并入信访件',
  SUBMISSION_SEPARATED: '分出信访件',
  CLOCK_BREACHED: '超期',
  CASE_PLACED: '确定网格：由工作人员确定，或网格、区划撤并后归入承接者',
  CASE_SUCCEEDED: '承办单位撤并或须回避，由承接单位或上级单位接续',
});
