import type { CasesPort, StandingV1 } from '../../../contracts/ports.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import type { Atlas } from '../atlas/atlas.js';
import type { RecordKey } from '../record/things.rules.js';
import { bareEnds } from './bare-ends.rules.js';
import type { Fault } from './change.rules.js';
import type { ChangePlan } from './plan-changes.rules.js';

/**
 * What may not end because open cases stand on it and nobody takes over. Cases may be another process: to be asked
 * outside the lock. What is registered meanwhile goes to the superior, as `following` has it.
 *
 * @throws HubError SUBGRAPH_UNAVAILABLE, or another that may be tried again, when cases does not say
 */
export async function judgeOpenWork(
  cases: () => CasesPort,
  { records, successions }: Pick<Atlas, 'records' | 'successions'>,
  plan: ChangePlan,
): Promise<Fault[]> {
  const ends = bareEnds(records, plan, successions);
  if (ends.length === 0) return [];
  const keysOf = (wanted: RecordKey['thing']): string[] =>
    ends.filter(({ thing }) => thing === wanted).map(({ key }) => key);
  const { units, cells } = await standing(cases, { unitCodes: keysOf('UNIT'), cellIds: keysOf('CELL') });
  const faultOf = (thing: 'UNIT' | 'CELL', key: string, count: number): Fault => ({
    code: 'OPEN_CASES_STAND_ON',
    thing,
    key,
    field: 'successors',
    line: plan.effects.find((effect) => effect.thing === thing && effect.key === key)?.line ?? null,
    facts: { count, hint: `在办 ${count} 件：请指定承接${NAMES[thing]}，或待移交、办结后再撤销` },
  });
  return [
    ...units.map(({ code, openAssignments }) => faultOf('UNIT', code, openAssignments)),
    ...cells.map(({ id, openCases }) => faultOf('CELL', id, openCases)),
  ];
}

const NAMES = { UNIT: '单位', CELL: '网格' } as const;

async function standing(cases: () => CasesPort, keys: { unitCodes: string[]; cellIds: string[] }): Promise<StandingV1> {
  try {
    return await cases().standing(keys);
  } catch (cause) {
    if (cause instanceof HubError && cause.retry) throw cause;
    throw new HubError('SUBGRAPH_UNAVAILABLE', { service: 'cases', call: 'standing' }, { cause });
  }
}
