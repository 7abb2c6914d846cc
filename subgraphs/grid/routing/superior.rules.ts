import type { Organisation } from './route-question.rules.js';
import type { StandAside } from './stand-aside.rules.js';

/**
 * Who has what nobody of the rules may have: the nearest unit above the last resort (Art. 24: a dispute of competence
 * goes to the common superior), then one outside the county. An accusation is for nobody but the latter: it goes to
 * discipline bodies (Art. 30), and a unit above the petition bureau is none. Null when all of them stand aside.
 */
export function superiorFor(
  { units }: Organisation,
  lastResort: string,
  isAccusation: boolean,
  { whyNot }: StandAside,
): string | null {
  const above = isAccusation ? [] : (units.get(lastResort)?.path.split('/').filter(Boolean).reverse().slice(1) ?? []);
  const outside = [...units.values()].filter(({ kind }) => kind === 'SUPERIOR').map(({ code }) => code);
  return [...above, ...outside.sort()].find((code) => units.has(code) && whyNot(code) === null) ?? null;
}
