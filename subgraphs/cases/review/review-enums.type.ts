import { graphEnum } from '../../../platform/graphql/graph-enum.js';
import { REVIEW_LEVELS, REVIEW_OUTCOMES } from './review-words.rules.js';
import { REVIEW_REFUSALS } from './reviewability.rules.js';

export const ReviewLevelEnum = graphEnum('ReviewLevel', REVIEW_LEVELS, '复查或复核。', {
  CHECK: '复查（信访工作条例第三十五条）',
  RECHECK: '复核（信访工作条例第三十六条）',
});

export const ReviewOutcomeEnum = graphEnum('ReviewOutcome', REVIEW_OUTCOMES, '复查、复核的结果。', {
  UPHELD: '维持',
  CHANGED: '变更',
  REVOKED: '撤销并责令重新办理；只有复查可以',
});

export const ReviewRefusalEnum = graphEnum('ReviewRefusal', REVIEW_REFUSALS, '为何现在不能申请复查、复核。', {
  OTHER_ROUTE: '不是申诉求决，或应当通过其他法定途径（第三十一条第一至五项）',
  NO_OPINION: '尚未出具处理意见书',
  IN_HANDLING: '正在办理或重新办理',
  UNDER_WAY: '正在复查或复核',
  WITHDRAWN: '信访人已撤回对该意见的申请',
  OUT_OF_TIME: '三十日内没有申请，意见即为定论；有新的事实、理由可以另行提出',
  FINAL: '已经复核，同一事实和理由不再受理（第三十六条）',
});
