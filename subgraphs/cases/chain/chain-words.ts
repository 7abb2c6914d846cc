import { RECEPTION_LEVELS } from '../../../contracts/channel.js';
import { graphEnum } from '../../../platform/graphql/graph-enum.js';
import { CHAIN_KINDS } from './chain-columns.js';
import { GUIDANCE_KINDS } from './guidance.rules.js';

export const ReceptionLevelEnum = graphEnum(
  'ReceptionLevel',
  RECEPTION_LEVELS,
  '走访的层级：村（社区）、乡镇（街道）、县、市、省、国家（信访工作条例第二十条）。',
);

export const ChainKindEnum = graphEnum('ChainKind', CHAIN_KINDS, '为何在一个已结束的事项之后另行立案。', {
  NEW_FACTS: '有新的事实和理由，由信访局工作人员认定（信访工作条例第三十六条）',
  AFTER_WITHDRAWAL: '撤回之后再次提出',
});

export const GuidanceKindEnum = graphEnum(
  'GuidanceKind',
  GUIDANCE_KINDS,
  '来件的情形，提示经办人核实；不自动作出决定。',
  {
    REVIEW: '已答复，可申请复查（信访工作条例第三十五条）',
    RECHECK: '已复查，可申请复核（第三十六条）',
    NO_LONGER_ACCEPTED: '已终结，同一事实和理由的不再受理（第三十六条）',
    ANSWERED: '已办结，申请复查的期限已过或不适用',
    SAME_REFUSAL: '已不予受理（第十九、二十三条）',
    SAME_ROUTE: '已导入其他法定途径（第三十一条）',
    PRIOR_ACCEPTANCE: '称已由其他机关受理或正在办理，且未过期限（第十九条）',
    LITIGATION: '称已诉讼、仲裁或复议（第二十、二十二条）',
    LEVEL_SKIPPED: '越级走访（第二十条）',
  },
);
