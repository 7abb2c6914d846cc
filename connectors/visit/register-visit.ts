import type { DoorReceipt, Registrar, VisitInput } from '../../contracts/doors.js';
import type { Inbox } from '../../contracts/envelope.js';
import { doorKey, doorVersion } from '../door-key.js';
import { refuseFaults } from '../input-fault.rules.js';
import { visitFaults, visitKind } from './visit.rules.js';

/**
 * Hands a registered visit to the inbox. The clocks start when the visitors stood at the desk, not when they were typed
 * in (Art. 22).
 *
 * @throws HubError TOO_MANY_REPRESENTATIVES, ORAL_RECORD_UNCONFIRMED, PROXY_NOT_AUTHORISED, FIELD_MISSING, FIELD_INVALID with `field`, `hint` and all `fields`
 */
export async function registerVisit(
  inbox: Inbox,
  input: VisitInput,
  registrar: Registrar,
  now: Date,
): Promise<DoorReceipt> {
  refuseFaults(visitFaults(input, now));
  const content = { ...input, kind: visitKind(input), registeredBy: registrar.subject };
  const raw = Buffer.from(JSON.stringify(content));
  const [receipt] = await inbox.deliver([
    {
      channel: 'VISIT',
      sourceSystem: 'visit',
      externalId: doorKey(input.idempotencyKey, registrar),
      event: 'NEW',
      version: doorVersion(raw),
      profile: 'visit',
      receivedAt: input.visitedAt < now ? input.visitedAt : now,
      contentType: 'application/json',
      raw,
      files: [],
    },
  ]);
  return { submissionId: receipt!.submissionId, outcome: receipt!.outcome };
}
