import { v7 as uuidv7 } from 'uuid';
import { makeChange } from '../change/make-change.js';
import type { GridContext } from '../grid-context.js';
import { registrarFor } from '../grid-permissions.js';
import { postNode } from './post.type.js';
import type { PostChangePayload, StandInInput } from './post-input.type.js';

/** Notes that a holder is away and who stands in. @throws HubError UNAUTHENTICATED, FORBIDDEN */
export async function standIn(context: GridContext, input: StandInInput): Promise<PostChangePayload> {
  const { postId, personId = null, until = null, reason } = input;
  const id = uuidv7();
  const subject = { through: 'standIn', key: id, fields: FIELDS, editorFor: registrarFor };
  const { view, outcome } = await makeChange(context, subject, { ...input, effectiveOn: input.from }, (_, from) => {
    const record = { id, postId, standInPersonId: personId, reason };
    return { changes: [{ op: 'PUT', thing: 'ABSENCE', validFrom: from, validTo: until, record }], faults: [] };
  });
  return { ...outcome, post: postNode(view, postId) };
}

/** Where the fields of an absence stand in the input. */
const FIELDS = { standInPersonId: 'personId', validFrom: 'from', validTo: 'until' };
