import type { IntakeContext } from '../intake-context.js';
import { refuseUnlessAllowed } from '../refuse-unless-allowed.js';
import { loadMappingProfile } from './list-mapping-profiles.js';
import type { PublishedMappingProfileType, PublishMappingProfileInput } from './publish-profile.type.js';

/** @throws HubError UNAUTHENTICATED, FORBIDDEN, BAD_USER_INPUT with `field` */
export async function publishMappingProfile(
  { em, viewer, profiles, now }: IntakeContext,
  { definition, validFrom }: PublishMappingProfileInput,
): Promise<PublishedMappingProfileType> {
  refuseUnlessAllowed(viewer, 'publishProfile');
  const time = now();
  const published = await profiles.publish({ definition, validFrom: validFrom ?? time, publishedBy: viewer.subject });
  return { profile: await loadMappingProfile(em, published, time) };
}
