import { graphEnum } from '../../../platform/graphql/graph-enum.js';
import {
  ASSIGNMENT_BASES,
  ASSIGNMENT_KINDS,
  DECIDED_BASES,
  OBJECTION_REASONS,
  OBJECTION_STATES,
  RESPONSIBILITIES,
} from './assignment-kinds.rules.js';
import { RECUSAL_GROUNDS } from './recused.rules.js';
import { RESPONSIBLE_REASONS } from './responsible.rules.js';

export const AssignmentKindEnum = graphEnum(
  'AssignmentKind',
  ASSIGNMENT_KINDS,
  '以何种方式交到单位（信访工作条例第二十二条）。',
  {
    TRANSFER: '转送：不要求反馈',
    ASSIGN: '交办：须在指定期限内反馈结果、提交办结报告',
    DISPATCH: '派遣：热线工单，或承办单位派给下属单位',
  },
);

export const ResponsibilityEnum = graphEnum('Responsibility', RESPONSIBILITIES, '责任种类：谁主管谁负责、属地管理。', {
  SUBJECT: '主管（属事）责任',
  PLACE: '属地责任',
});

export const AssignmentBasisEnum = graphEnum('AssignmentBasis', ASSIGNMENT_BASES, '依据什么交给这个单位。', {
  ROUTING: '登记时依分派规则',
  CHOICE: '由交办单位确定',
  COMMON_SUPERIOR: '由争议单位共同的上一级机关、单位决定（信访工作条例第二十四条）',
  CONFERENCE: '没有共同的上一级，由信访工作联席会议协调确定（信访工作条例第二十四条）',
});

export const DecidedBasisEnum = graphEnum(
  'DecidedBasis',
  DECIDED_BASES,
  '受理争议由谁决定（信访工作条例第二十四条）。',
  {
    COMMON_SUPERIOR: '共同的上一级机关、单位',
    CONFERENCE: '信访工作联席会议；仅在没有共同的上一级时',
  },
);

export const ObjectionStateEnum = graphEnum('ObjectionState', OBJECTION_STATES, '异议的状态。', {
  PENDING: '待决定',
  UPHELD: '同意，材料退回',
  REJECTED: '不同意，须签收办理',
  MOOT: '未及决定，事项已不在该单位',
});

export const ObjectionReasonEnum = graphEnum('ObjectionReason', OBJECTION_REASONS, '异议的理由种类。', {
  NOT_OUR_SUBJECT: '不属于本单位职责',
  NOT_OUR_PLACE: '不属于本单位管辖区域',
  ACCEPTED_ELSEWHERE: '已由其他单位受理',
  OTHER_ROUTE: '应依其他法定途径处理',
  MUST_RECUSE: '本单位须回避',
});

export const RecusalGroundEnum = graphEnum(
  'CaseRecusalGround',
  RECUSAL_GROUNDS,
  '个人回避的理由（信访工作条例第二十八条）。',
  {
    OWN_INTEREST: '有直接利害关系',
    RELATIVE: '近亲属关系',
    REFLECTED_ON: '被反映人',
    OTHER: '其他可能影响公正办理的',
  },
);

export const ResponsibleReasonEnum = graphEnum('ResponsibleReason', RESPONSIBLE_REASONS, '此刻为何由该单位负责。', {
  SIGNED: '主办单位已签收',
  NOT_SIGNED_YET: '首问负责：尚无单位签收，由交办的单位负责',
});
