import type { CommonSuperiorQueryV1, CommonSuperiorV1 } from '../../../contracts/ports.js';
import type { Unit } from './unit.rules.js';

type Branch = Pick<Unit, 'code' | 'path'>;

/** The nearest unit above all the units of each question (Art. 24): none of them itself, and none that is barred. */
export function commonSuperiors(
  units: ReadonlyMap<string, Branch>,
  asked: readonly CommonSuperiorQueryV1[],
): CommonSuperiorV1[] {
  return asked.flatMap(({ ref, unitCodes, barredUnitCodes }) => {
    const [first, ...others] = unitCodes.flatMap((code) => units.get(code) ?? []).map(superiorsOf);
    const unitCode = first?.findLast(
      (code) => others.every((above) => above.includes(code)) && ![...unitCodes, ...barredUnitCodes].includes(code),
    );
    return unitCode === undefined ? [] : [{ ref, unitCode }];
  });
}

/** The root first. */
const superiorsOf = ({ path, code }: Branch): string[] =>
  path.split('/').filter((above) => above !== '' && above !== code);
