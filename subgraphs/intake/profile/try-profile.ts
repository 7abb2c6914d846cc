import { HubError } from '../../../platform/errors/hub-error.js';
import type { IntakeContext } from '../intake-context.js';
import { refuseUnlessAllowed } from '../refuse-unless-allowed.js';
import type { ProfileTrialType, TryProfileInput } from './try-profile.type.js';

/** Longest payload on trial. Bytes. */
const PAYLOAD_LIMIT_BYTES = 512 * 1024;
const ITEMS_SHOWN = 100;

/** @throws HubError UNAUTHENTICATED, FORBIDDEN, BAD_USER_INPUT with `field`, PROFILE_NOT_FOUND, PAYLOAD_UNREADABLE */
export async function tryProfile(
  { viewer, profiles }: IntakeContext,
  input: TryProfileInput,
): Promise<ProfileTrialType> {
  refuseUnlessAllowed(viewer, 'tryProfile');
  const { definition = null, name = null, payload, encoding, contentType } = input;
  if ((definition === null) === (name === null)) throw new HubError('BAD_USER_INPUT', { field: 'definition' });
  const raw = Buffer.from(payload, encoding === 'BASE64' ? 'base64' : 'utf8');
  if (raw.byteLength > PAYLOAD_LIMIT_BYTES) throw new HubError('BODY_TOO_LARGE', { limit: PAYLOAD_LIMIT_BYTES });
  const items = await profiles.tryOn({ definition, name, contentType: contentType ?? 'application/octet-stream', raw });
  return {
    items: items.slice(0, ITEMS_SHOWN).map(({ key, normalised, fault }) => ({
      externalId: key?.externalId ?? null,
      event: key?.event ?? null,
      normalised,
      fault,
    })),
  };
}
