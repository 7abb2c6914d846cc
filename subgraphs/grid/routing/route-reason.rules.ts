import { RECUSAL_GROUND_NAMES } from './recusal.rules.js';
import type { Organisation } from './route-question.rules.js';
import type { RoutingRule } from './routing-rule.rules.js';
import type { RecusedUnit } from './stand-aside.rules.js';

const PURPOSE_NAMES = { SUGGESTION: '建议意见', ACCUSATION: '检举控告', APPEAL: '申诉求决' } as const;

export interface Passed {
  readonly unitCode: string;
  readonly whyNot: 'BARRED' | RecusedUnit;
}

/** The deciding rule in words: its conditions, where it stands, and who stood aside before it. */
export function reasonOf(
  { units }: Organisation,
  rule: RoutingRule,
  passed: readonly Passed[],
  isBySuperior: boolean,
): string {
  const conditions = [
    rule.respondentUnitCode === null ? null : `被反映单位属${rule.respondentUnitCode}`,
    rule.categoryPrefix === '' ? null : `内容分类${rule.categoryPrefix}`,
    rule.areaCode === null && rule.cellId === null ? null : `属地${rule.areaCode ?? '网格'}`,
    rule.purpose === null ? null : `信访目的${PURPOSE_NAMES[rule.purpose]}`,
  ].filter((condition) => condition !== null);
  const why = conditions.length === 0 ? '兜底规则' : conditions.join('、');
  const barred = passed.some(({ whyNot }) => whyNot === 'BARRED');
  const recused = passed.flatMap(({ unitCode, whyNot }) => (whyNot === 'BARRED' ? [] : [{ unitCode, whyNot }]));
  const { leadUnitCode: named } = rule;
  const asides = [
    ...(named === null || units.has(named) ? [] : [`；${named}已撤并，由承接单位办理（信访工作条例第二十四条）`]),
    ...(barred ? ['；已回避被检举控告单位（信访工作条例第三十条）'] : []),
    ...recused.map(({ unitCode, whyNot: { ground, recusal } }) => {
      const source = recusal === null ? '本件申请' : recusal.source;
      const name = units.get(unitCode)?.name ?? unitCode;
      return `；${name}已回避：${RECUSAL_GROUND_NAMES[ground]}（信访工作条例第二十八条，${source}）`;
    }),
    ...(isBySuperior ? ['；无其他可办单位，报上级单位办理'] : []),
  ];
  return `${why}（${rule.source}）${asides.join('')}`;
}
