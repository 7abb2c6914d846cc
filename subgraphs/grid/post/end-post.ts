import { makeChange } from '../change/make-change.js';
import type { GridContext } from '../grid-context.js';
import { postNode } from './post.type.js';
import type { EndPostInput, PostChangePayload } from './post-input.type.js';

/** Ends a term, and with it the absences from it. @throws HubError UNAUTHENTICATED, FORBIDDEN */
export async function endPost(context: GridContext, input: EndPostInput): Promise<PostChangePayload> {
  const { id, reason, expectedRevision } = input;
  const subject = { through: 'endPost', key: id, reason };
  const { view, outcome } = await makeChange(context, subject, { ...input, effectiveOn: input.on }, (_, on) => ({
    changes: [{ op: 'END', thing: 'POST', key: id, on, expectedRevision }],
    faults: [],
  }));
  return { ...outcome, post: postNode(view, id) };
}
