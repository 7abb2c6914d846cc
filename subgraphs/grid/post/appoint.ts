import { v7 as uuidv7 } from 'uuid';
import { composed } from '../change/composition.rules.js';
import { makeChange } from '../change/make-change.js';
import type { GridContext } from '../grid-context.js';
import { organisationEditorFor } from '../grid-permissions.js';
import { appointedPerson } from './appointed-person.js';
import { composeAppointment } from './compose-appointment.rules.js';
import type { PostRecord } from './post.rules.js';
import { postNode } from './post.type.js';
import type { AppointInput, PostChangePayload } from './post-input.type.js';

/** Gives somebody a post, known or new. @throws HubError UNAUTHENTICATED, FORBIDDEN */
export async function appoint(context: GridContext, input: AppointInput): Promise<PostChangePayload> {
  const before = await organisationEditorFor(context);
  const { kind, cellId = null, unitCode = null, partyGroupId = null, venueId = null, source } = input;
  const id = uuidv7();
  const subject = { through: 'appoint', key: id, fields: FIELDS };
  const { view, outcome } = await makeChange(context, subject, { ...input, effectiveOn: input.from }, (_, from) => {
    const { personId, ...who } = appointedPerson(before, id, input.person);
    const record: PostRecord = { id, kind, cellId, unitCode, partyGroupId, venueId, personId, source: source.trim() };
    const there = before.atlas.postsAt.get(cellId ?? unitCode ?? partyGroupId ?? venueId ?? '') ?? [];
    const { until = null, replacesHolder, expectedRevision } = input;
    const appointment = { record, from, until, replacesHolder: replacesHolder ?? false, expectedRevision };
    return composed(who, composeAppointment(there, appointment));
  });
  return { ...outcome, post: postNode(view, id) };
}

/** Where the fields of a post stand in the input. */
const FIELDS = { personId: 'person', validFrom: 'from', validTo: 'until' };
