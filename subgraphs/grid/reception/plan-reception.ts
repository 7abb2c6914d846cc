import { v7 as uuidv7 } from 'uuid';
import { isExclusionViolation } from '../../../platform/database/database-fault.js';
import { userErrorOf } from '../../../platform/graphql/user-error.js';
import type { GridContext, GridView } from '../grid-context.js';
import { onDay } from '../grid-day.js';
import { registrarFor } from '../grid-permissions.js';
import { isInForce, recordOn } from '../record/look-up.rules.js';
import type { Thing } from '../record/things.rules.js';
import { ReceptionEntity } from './reception.entity.js';
import { planFaults, type ReceptionFault } from './reception.rules.js';
import type { PlanReceptionInput, ReceptionPayload } from './reception.type.js';
import { receptionNode } from './reception-node.js';

/** Nothing of it is public until it is published. @throws HubError UNAUTHENTICATED, FORBIDDEN */
export async function planReception(context: GridContext, input: PlanReceptionInput): Promise<ReceptionPayload> {
  const view = await registrarFor(context);
  const { unitCode = null, venueId = null, topics, ...given } = input;
  const plan = { ...given, unitCode, venueId, topics: topics ?? [] };
  const faults = [...planFaults(plan, context.now()), ...unknownIn(view, plan)];
  if (faults.length > 0) return refused(faults);

  const leaderName = recordOn(onDay(view), 'PERSON', input.personId)?.name ?? '';
  const row = context.em.create(ReceptionEntity, { ...plan, id: uuidv7(), leaderName, state: 'PLANNED' });
  try {
    await context.em.flush();
  } catch (error) {
    if (!isExclusionViolation(error)) throw error;
    return refused([{ code: 'DATES_OVERLAP', field: 'startsAt' }]);
  }
  return { reception: receptionNode(view, row, true), userErrors: [] };
}

type Named = Pick<PlanReceptionInput, 'personId' | 'areaCode'> & {
  readonly unitCode: string | null;
  readonly venueId: string | null;
};

function unknownIn(view: GridView, { personId, areaCode, unitCode, venueId }: Named): ReceptionFault[] {
  const named: [Thing, string | null, string][] = [
    ['PERSON', personId, 'personId'],
    ['AREA', areaCode, 'areaCode'],
    ['UNIT', unitCode, 'unitCode'],
    ['VENUE', venueId, 'venueId'],
  ];
  return named.flatMap(([thing, key, field]): ReceptionFault[] => {
    if (key === null) return [];
    const record = recordOn(onDay(view), thing, key);
    if (!record) return [{ code: 'CODE_UNKNOWN', field }];
    return isInForce(record, view) ? [] : [{ code: 'CODE_RETIRED', field }];
  });
}

const refused = (faults: readonly ReceptionFault[]): ReceptionPayload => ({
  reception: null,
  userErrors: faults.map(userErrorOf),
});
