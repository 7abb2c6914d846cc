import { makeChange } from '../change/make-change.js';
import type { GridContext } from '../grid-context.js';
import { composeExtension } from './compose-extension.rules.js';
import { postNode } from './post.type.js';
import type { ExtendTermInput, PostChangePayload } from './post-input.type.js';

/** Puts the end of a term off. @throws HubError UNAUTHENTICATED, FORBIDDEN */
export async function extendTerm(context: GridContext, input: ExtendTermInput): Promise<PostChangePayload> {
  const { id, until = null, expectedRevision, isTrial } = input;
  const subject = { through: 'extendTerm', key: id, fields: { validTo: 'until' } };
  const { view, outcome } = await makeChange(context, subject, { isTrial }, (county) =>
    composeExtension(county, { id, until, expectedRevision }),
  );
  return { ...outcome, post: postNode(view, id) };
}
