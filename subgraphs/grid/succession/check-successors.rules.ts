import type { EndChange, Successor } from '../change/change.rules.js';
import type { Draft } from '../change/draft.rules.js';
import type { Report } from '../change/report.rules.js';
import { isInForceOn } from '../record/dated.rules.js';
import type { SucceededThing } from './succession.rules.js';

/** Each is another one, in force that day and named once; exactly one is the principal. */
export function checkSuccessors(
  draft: Draft,
  { key, on }: EndChange,
  thing: SucceededThing,
  successors: readonly Successor[],
  report: Report,
): void {
  const wrong = (field: string, facts = {}): void => report('SUCCESSOR_WRONG', { thing, key, field, facts });
  if (successors.filter(({ isPrincipal }) => isPrincipal).length !== 1) wrong('isPrincipal');
  const named = new Set<string>();
  for (const { key: successor, categoryPrefix, areaCode } of successors) {
    const isThere = draft.versions(thing, successor).some((version) => isInForceOn(version, on));
    if (!isThere || successor === key || named.has(successor)) wrong('successors', { successor, on });
    named.add(successor);
    if (categoryPrefix !== null && !/^([0-9]{2}){1,3}$/.test(categoryPrefix)) {
      const hint = '内容分类代码的前 2、4 或 6 位数字';
      report('FIELD_INVALID', { thing, key, field: 'categoryPrefix', facts: { hint } });
    }
    if (areaCode !== null && draft.versions('AREA', areaCode).length === 0) {
      report('CODE_UNKNOWN', { thing, key, field: 'areaCode', facts: { unknown: areaCode } });
    }
  }
}
