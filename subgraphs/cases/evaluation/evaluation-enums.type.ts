import { graphEnum } from '../../../platform/graphql/graph-enum.js';
import {
  CALLBACK_OUTCOMES,
  EVALUATION_SOURCES,
  EVALUATION_TARGETS,
  GRADES,
  SOLUTIONS,
} from './evaluation-words.rules.js';
import { LEFT_OUT } from './figures.rules.js';
import { OPENING_STATES } from './opening-standing.rules.js';

export const EvaluationTargetEnum = graphEnum('EvaluationTarget', EVALUATION_TARGETS, '被评价的一方。', {
  PETITION_DEPARTMENT: '信访部门',
  HANDLING_UNIT: '责任单位：主办单位，及已报告办理情况的协办单位',
});

export const GradeEnum = graphEnum('EvaluationGrade', GRADES, '满意程度。', {
  SATISFIED: '满意',
  MOSTLY_SATISFIED: '基本满意',
  DISSATISFIED: '不满意',
});

export const SolutionEnum = graphEnum('EvaluationSolution', SOLUTIONS, '是否解决，只用于热线事项。', {
  SOLVED: '已解决',
  PARTLY: '部分解决',
  UNSOLVED: '未解决',
});

export const EvaluationSourceEnum = graphEnum('EvaluationSource', EVALUATION_SOURCES, '评价的来路。', {
  PETITIONER: '信访人凭查询码自行评价',
  CALLBACK: '信访局回访',
  HOTLINE: '热线平台回访后推送',
  POLL: '民调中心',
});

export const CallbackOutcomeEnum = graphEnum('CallbackOutcome', CALLBACK_OUTCOMES, '一次回访的结果。', {
  REACHED: '已接通',
  NO_ANSWER: '未接通',
  UNREACHABLE: '无法回访：无号码、空号、停机等',
  REFUSED: '拒绝评价',
});

export const OpeningStateEnum = graphEnum('EvaluationOpeningState', OPENING_STATES, '一项可评价的情形。', {
  OPEN: '可以评价',
  JUDGED: '已评价',
  LAPSED: '期限已过',
  NOT_JUDGED: '未评价，理由已记录',
});

export const LeftOutEnum = graphEnum('EvaluationLeftOut', LEFT_OUT, '未评价的理由；未评价的一律不计为满意。', {
  STILL_OPEN: '仍在评价期限内',
  NOT_EVALUATED: '期限内未评价',
  UNREACHABLE: '无法回访',
  REFUSED: '拒绝评价',
  REDONE: '已重办，按重办后的答复评价',
  MERGED: '已并入其他事项',
  WITHDRAWN: '已撤回',
  ACCUSATION: '检举控告，不公开评价（信访工作条例第三十条）',
  OTHER_ROUTE: '依其他法定途径办理，不在评价之列（信访工作条例第三十一条）',
});

export const EvaluationDecisionEnum = graphEnum(
  'EvaluationDecision',
  ['REOPENED', 'LEFT'] as const,
  '对不满意评价的处理。',
  { REOPENED: '重办', LEFT: '不重办，理由已记录' },
);

export const RecheckOutcomeEnum = graphEnum(
  'EvaluationRecheckOutcome',
  ['UPHELD', 'NOTED'] as const,
  '对评价申请复核的结果；评价本身都不改变。',
  { UPHELD: '维持', NOTED: '存疑，已注明' },
);
