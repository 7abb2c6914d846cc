import type { DoorReceipt, PetitionInput, Registrar } from '../../contracts/doors.js';
import type { Inbox } from '../../contracts/envelope.js';
import { doorKey, doorVersion } from '../door-key.js';
import { refuseFaults } from '../input-fault.rules.js';
import { petitionFaults } from './petition.rules.js';

/** @throws HubError TOO_MANY_REPRESENTATIVES, PROXY_NOT_AUTHORISED, FIELD_MISSING, FIELD_INVALID with `field`, `hint` and all `fields` */
export async function submitPetition(
  inbox: Inbox,
  input: PetitionInput,
  registrar: Registrar,
  now: Date,
): Promise<DoorReceipt> {
  refuseFaults(petitionFaults(input));
  const raw = Buffer.from(JSON.stringify(input));
  const [receipt] = await inbox.deliver([
    {
      channel: 'ONLINE',
      sourceSystem: 'online',
      externalId: doorKey(input.idempotencyKey, registrar),
      event: 'NEW',
      version: doorVersion(raw),
      profile: 'online',
      receivedAt: now,
      contentType: 'application/json',
      raw,
      files: [],
    },
  ]);
  return { submissionId: receipt!.submissionId, outcome: receipt!.outcome };
}
