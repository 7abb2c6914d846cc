import { graphEnum } from '../../../platform/graphql/graph-enum.js';
import { ACCEPTANCE_DECISIONS } from './acceptance-decision.entity.js';
import { NOTICE_EXEMPTIONS } from './notice-exemption.rules.js';

export const NoticeExemptionEnum = graphEnum('NoticeExemption', NOTICE_EXEMPTIONS, '不书面告知的理由。', {
  NAME_OR_ADDRESS_UNCLEAR: '信访人姓名（名称）、住址不清（信访工作条例第二十三条）',
  NO_PETITIONER: '主动代办，没有信访人',
});

export const AcceptanceDecisionKindEnum = graphEnum(
  'AcceptanceDecisionKind',
  ACCEPTANCE_DECISIONS,
  '受理与否的决定。',
  {
    ACCEPTED: '受理',
    NOT_ACCEPTED: '不予受理',
    REFERRED: '导入其他法定途径',
  },
);
