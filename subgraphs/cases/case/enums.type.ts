import { CASE_EVENT_KINDS } from '../../../contracts/case-event.js';
import { CHANNELS, CONFIDENTIALITIES, ORIGINS, PURPOSES, URGENCIES } from '../../../contracts/channel.js';
import { graphEnum } from '../../../platform/graphql/graph-enum.js';
import { ASSIGNMENT_ROLES, SHOWN_STATES } from '../assignment/assignment.entity.js';
import { CLOCK_KINDS } from '../clock/clock-kinds.rules.js';
import { TRACKS } from '../route/track.rules.js';
import { ANSWER_OUTCOMES, DISPOSITIONS } from './answer-outcome.rules.js';
import { CASE_MOVE_NAMES } from './case-moves.rules.js';
import { CASE_STATES } from './case-states.rules.js';
import { LEGAL_ROUTES, PROCEDURES } from './legal-route.rules.js';
import { MOVE_MEANINGS } from './move-meanings.js';

export const CaseStateEnum = graphEnum('CaseState', CASE_STATES, '信访事项的状态。', {
  REGISTERED: '已登记（登记与交办在同一事务内完成，通常看不到此状态）',
  ASSIGNED: '已交办，待签收',
  SIGNED: '已签收，待受理',
  ACCEPTED: '已受理，办理中',
  REPLIED: '已答复',
  UNDER_REVIEW: '复查中（信访工作条例第三十五条）',
  UNDER_RECHECK: '复核中（信访工作条例第三十六条）',
  CONCLUDED: '已办结',
  NOT_ACCEPTED: '不予受理（信访工作条例第十九、二十三条）',
  REFERRED: '已导入其他法定途径（信访工作条例第二十二、三十一条）',
  WITHDRAWN: '信访人已撤回',
  FINAL: '已终结：复核后不再受理（信访工作条例第三十六条）',
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

export const ChannelEnum = graphEnum(
  'Channel',
  CHANNELS,
  '渠道：来信、来访、网上、12345 热线、领导信箱（信访工作条例第十七条）。',
);

export const OriginEnum = graphEnum('CaseOrigin', ORIGINS, '由谁提出。', {
  PETITIONER: '信访人本人',
  PROXY: '代办：代办员或受托人代信访人提出，信访人仍是本人',
  PROACTIVE: '主动代办：没有信访人，由网格员、代办员或登记人反映',
});

export const LegalRouteEnum = graphEnum(
  'LegalRoute',
  LEGAL_ROUTES,
  '申诉求决的法定途径（信访工作条例第三十一条）。只有（六）是信访程序，适用六十日的办理期限和复查、复核。',
  {
    LITIGATION: '（一）诉讼、行政复议、国家赔偿、公安机关办理的程序',
    ARBITRATION: '（二）仲裁',
    PARTY_DISCIPLINE: '（三）党员申诉、申请复审',
    ADMINISTRATIVE: '（四）行政复议、裁决、确认、许可、处罚等行政程序',
    STATUTORY_DUTY: '（五）申请查处违法行为、履行保护人身权或财产权等职责',
    PETITION: '（六）信访程序：不属于以上各项',
  },
);

export const ProcedureEnum = graphEnum('Procedure', PROCEDURES, '办理程序。', {
  ORDINARY: '普通程序',
  SIMPLE: '简易程序',
});

export const AnswerOutcomeEnum = graphEnum('AnswerOutcome', ANSWER_OUTCOMES, '答复的结果。', {
  SUPPORTED: '予以支持（信访工作条例第三十二条）',
  EXPLAINED: '解释说明（信访工作条例第三十二条）',
  NOT_SUPPORTED: '不予支持（信访工作条例第三十二条）',
  ADOPTED: '建议、意见予以采纳（信访工作条例第二十九条）',
  PARTLY: '建议、意见部分采纳',
  NOT_ADOPTED: '建议、意见不予采纳',
});

export const DispositionEnum = graphEnum('Disposition', DISPOSITIONS, '三到位一处理（信访工作条例第二十七条）。', {
  RESOLVED: '诉求合理的解决问题到位',
  EDUCATED: '诉求无理的思想教育到位',
  RELIEVED: '生活困难的帮扶救助到位',
  PUNISHED: '行为违法的依法处理',
});

export const TrackEnum = graphEnum('Track', TRACKS, '小事快办、难事商办、特事督办。', {
  NORMAL: '一般',
  FAST: '小事快办：由乡镇、村就地化解',
  COMPLEX: '难事商办：由联席会议办公室牵头会商',
  SPECIAL: '特事督办：重点信访事项挂牌督办',
});

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

export const AssignmentStateEnum = graphEnum('AssignmentState', SHOWN_STATES, '交办的状态。', {
  ASSIGNED: '已交办，待签收',
  OBJECTED: '已提出异议，待交办的单位决定（信访工作条例第二十三条）',
  SIGNED: '已签收',
  RETURNED: '已退回',
  REVOKED: '已撤回',
  SUCCEEDED: '单位已撤并，由承接单位接续',
});

export const CaseMoveEnum = graphEnum(
  'CaseMove',
  CASE_MOVE_NAMES,
  '办理动作；不在表中的动作不能发生。',
  Object.fromEntries(CASE_MOVE_NAMES.map((move) => [move, MOVE_MEANINGS[move].zh])),
);

export const ClockKindEnum = graphEnum('ClockKind', CLOCK_KINDS, '办理期限的种类。', {
  FORWARD: '信访部门转送、交办（信访工作条例第二十二条）',
  NOTIFY: '各单位自收到之日起书面告知（信访工作条例第二十三条）',
  OBJECTION: '单位对转送、交办提出异议（信访工作条例第二十三条）',
  HANDLE: '办理（信访工作条例第三十四条）',
  ASSIGN_REPORT: '按交办所定期限反馈结果、提交办结报告（信访工作条例第二十二条）',
  REVIEW_REQUEST: '信访人请求复查（信访工作条例第三十五条）',
  REVIEW: '复查（信访工作条例第三十五条）',
  RECHECK_REQUEST: '信访人请求复核（信访工作条例第三十六条）',
  RECHECK: '复核（信访工作条例第三十六条），听证时间不计算在内',
  EVALUATE: '信访人评价（信访工作条例第二十一条）',
  SIMPLE_ACCEPT: '简易办理：决定是否受理',
  SIMPLE_DONE: '简易办理：办结',
  HOTLINE_SIGN: '热线工单：签收',
  HOTLINE_RETURN: '热线工单：退回',
  HOTLINE_HANDLE: '热线工单：办理',
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
  CLOCK_WARNING: '办理期限预警：黄、橙，依用去的天数',
  WINDOW_CLOSED: '信访人可请求复查、复核或评价的期间届满',
  CASE_SUCCEEDED: '承办单位撤并或须回避，由承接单位或上级单位接续',
  CASE_CLASSIFIED: '认定信访目的与法定途径（第二十九至三十一条）',
  PROCEDURE_CHANGED: '变更办理程序',
  URGENCY_REPORTED: '报告重大、紧急信访事项（第二十五条）',
  ASSIGNMENT_OBJECTED: '提出异议（第二十三条）',
  OBJECTION_DECIDED: '异议的决定（第二十三条）',
  REPORTS_WAIVED: '不再等待协办单位的报告（第二十二条）',
  RECUSAL_RECORDED: '登记个人回避（第二十八条）',
  ASSIGNMENT_REPORTED: '报告办理情况、办结报告（第二十二条）',
  CASE_ACCEPTED: '受理（第二十三条）',
  CASE_NOT_ACCEPTED: '不予受理（第十九、二十三条）',
  CASE_REFERRED: '导入其他法定途径（第二十二、三十一条）',
  CASE_WITHDRAWN: '撤回',
  NO_LONGER_ACCEPTED: '不再受理（第三十六条）',
  EXTENSION_ASKED: '申请延期（第三十四条）',
  EXTENSION_DECIDED: '延期的决定（第三十四条）',
  HEARING_OPENED: '听证开始（第三十一、三十六条）',
  HEARING_CLOSED: '听证结束',
  MEDIATION_OPENED: '调解开始（第三十三条）',
  MEDIATION_CLOSED: '调解结束（第三十三条）',
  CONSULTATION_HELD: '会诊、会商',
  RELIEF_GIVEN: '帮扶救助（第三十七条）',
  OUTCOME_RECORDED: '登记办理成果',
  EXECUTION_RECORDED: '登记处理意见的执行情况（第三十二条）',
  CASE_SETTLED: '案结事了、息诉罢访',
  CASE_UNSETTLED: '撤销案结事了的认定',
  DOCUMENT_ISSUED: '出具文书',
  DOCUMENT_DELIVERED: '送达文书',
  REVIEW_OPENED: '复查开始（第三十五条）',
  REVIEW_DECIDED: '复查的决定（第三十五条）',
  RECHECK_OPENED: '复核开始（第三十六条）',
  RECHECK_DECIDED: '复核的决定（第三十六条）',
  REVIEW_WITHDRAWN: '撤回复查、复核申请',
  REVIEW_ORGAN_CHANGED: '改由其他机关复查、复核',
  OPINION_PUBLISHED: '公示复核意见（第三十六条）',
  EVALUATION_RECEIVED: '评价（第二十一条）',
  CALLBACK_ATTEMPTED: '回访',
  CASE_MERGED: '并入另一事项',
  CASE_UNMERGED: '自另一事项分出，恢复办理',
  SUBMISSION_ANSWERED: '已答复或告知所并信访件的信访人',
});
