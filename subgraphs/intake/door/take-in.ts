import type { DoorReceipt, PetitionInput, Registrar, VisitInput } from '../../../contracts/doors.js';
import { statement } from '../../../platform/database/statement.js';
import type { IntakeContext } from '../intake-context.js';
import { refuseUnlessAllowed } from '../refuse-unless-allowed.js';
import type { DoorPayloadType } from './door-payload.type.js';

/** For everybody. @throws HubError FIELD_MISSING, FIELD_INVALID, RATE_LIMITED, DATABASE_UNAVAILABLE */
export async function submitPetition(context: IntakeContext, input: PetitionInput): Promise<DoorPayloadType> {
  return payloadOf(context, await context.doors().online.submit(input, registrarOf(context)));
}

/**
 * @throws HubError UNAUTHENTICATED, FORBIDDEN, TOO_MANY_REPRESENTATIVES, FIELD_MISSING, FIELD_INVALID,
 *   DATABASE_UNAVAILABLE
 */
export async function registerVisit(context: IntakeContext, input: VisitInput): Promise<DoorPayloadType> {
  refuseUnlessAllowed(context.viewer, 'registerVisit');
  return payloadOf(context, await context.doors().visit.register(input, registrarOf(context)));
}

const registrarOf = ({ viewer, client }: IntakeContext): Registrar => ({ subject: viewer.subject, client });

async function payloadOf(
  { em, secrets }: IntakeContext,
  { submissionId, outcome }: DoorReceipt,
): Promise<DoorPayloadType> {
  const rows = await statement<{ submission_no: string }>(
    em,
    'select submission_no from intake.submission where id = $1',
    [submissionId],
  );
  const queryCode = secrets.queryCodeOf(submissionId);
  return { submissionId, submissionNo: rows[0]?.submission_no ?? null, queryCode, outcome };
}
