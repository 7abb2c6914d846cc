import { LockMode } from '@mikro-orm/core';
import { HubError } from '../../../platform/errors/hub-error.js';
import { userErrorOf } from '../../../platform/graphql/user-error.js';
import type { GridContext } from '../grid-context.js';
import { registrarFor } from '../grid-permissions.js';
import { type Reception, ReceptionEntity } from './reception.entity.js';
import { cancelFaults, publishFaults, type ReceptionFault, reportFaults, resultFaults } from './reception.rules.js';
import type {
  CancelReceptionInput,
  ReceptionPayload,
  ReceptionVersionInput,
  RecordReceptionInput,
} from './reception.type.js';
import { receptionNode } from './reception-node.js';

/** From now on everybody sees when and where. @throws HubError UNAUTHENTICATED, FORBIDDEN, RECEPTION_NOT_FOUND */
export function publishReception(context: GridContext, input: ReceptionVersionInput): Promise<ReceptionPayload> {
  return changeReception(context, input, (row, now) => ({
    faults: publishFaults(row, now),
    change: { state: 'PUBLISHED', publishedAt: now },
  }));
}

/** One that was published stays in the schedule, with the reason. @throws HubError as `publishReception` */
export function cancelReception(context: GridContext, input: CancelReceptionInput): Promise<ReceptionPayload> {
  return changeReception(context, input, (row, now) => ({
    faults: cancelFaults(row, input.reason, now),
    change: { state: 'CANCELLED', cancelReason: input.reason },
  }));
}

/** May be put right until it is published. @throws HubError as `publishReception` */
export function recordReception(context: GridContext, input: RecordReceptionInput): Promise<ReceptionPayload> {
  const { batches, persons, settled } = input;
  const topics = (input.topics ?? []).map((one) => ({ ...one }));
  return changeReception(context, input, (row, now) => ({
    faults: resultFaults(row, { batches, persons, settled, topics }, now),
    change: { state: 'HELD', batches, persons, settled, resultTopics: topics },
  }));
}

/** From now on everybody sees what came of it. @throws HubError as `publishReception` */
export function reportReception(context: GridContext, input: ReceptionVersionInput): Promise<ReceptionPayload> {
  return changeReception(context, input, (row, now) => ({
    faults: reportFaults(row),
    change: { state: 'REPORTED', reportedAt: now },
  }));
}

type Decide = (
  row: Reception,
  now: Date,
) => { readonly faults: readonly ReceptionFault[]; readonly change: Partial<Reception> };

async function changeReception(
  context: GridContext,
  { id, version }: ReceptionVersionInput,
  decide: Decide,
): Promise<ReceptionPayload> {
  const view = await registrarFor(context);
  return context.em.transactional(async (tx) => {
    const row = await tx.findOne(ReceptionEntity, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!row) throw new HubError('RECEPTION_NOT_FOUND', { id });
    const { faults, change } = decide(row, context.now());
    const all: readonly ReceptionFault[] =
      row.version === version ? faults : [{ code: 'RECORD_CHANGED_MEANWHILE', field: 'version' }];
    if (all.length > 0) return { reception: null, userErrors: all.map(userErrorOf) };
    tx.assign(row, change);
    await tx.flush();
    return { reception: receptionNode(view, row, true), userErrors: [] };
  });
}
