import { graphEnum } from '../../../platform/graphql/graph-enum.js';
import { SETTLEMENT_BASES, SETTLEMENTS } from './settlement-words.rules.js';

export const SettlementEnum = graphEnum(
  'Settlement',
  SETTLEMENTS,
  '事实上是否了结，与依法办结是两回事；都不影响以后的信访和复查、复核。',
  {
    UNSETTLED: '未了结',
    SETTLED: '案结事了',
    PLEDGED: '息诉罢访：信访人自愿签署了承诺书',
  },
);

export const SettlementBasisEnum = graphEnum('SettlementBasis', SETTLEMENT_BASES, '根据什么认定案结事了。', {
  PETITIONER_CONFIRMED: '信访人认可',
  FULFILLED: '处理意见已执行到位',
  RECONCILED: '双方和解',
});
