import { makeChange } from '../change/make-change.js';
import type { GridContext } from '../grid-context.js';
import { registrarFor } from '../grid-permissions.js';
import { postNode } from './post.type.js';
import type { EndStandInInput, PostChangePayload } from './post-input.type.js';

/** Notes that a holder is back. @throws HubError UNAUTHENTICATED, FORBIDDEN */
export async function endStandIn(context: GridContext, input: EndStandInInput): Promise<PostChangePayload> {
  const { absenceId: id, expectedRevision } = input;
  const { atlas } = await registrarFor(context);
  const subject = { through: 'endStandIn', key: id, editorFor: registrarFor };
  const { view, outcome } = await makeChange(context, subject, { ...input, effectiveOn: input.on }, (_, on) => ({
    changes: [{ op: 'END', thing: 'ABSENCE', key: id, on, expectedRevision }],
    faults: [],
  }));
  return { ...outcome, post: postNode(view, atlas.records.ABSENCE.get(id)?.at(-1)?.postId) };
}
