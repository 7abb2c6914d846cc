import type { GridContext } from '../grid-context.js';
import { on } from '../grid-day.js';
import { organisationFor } from '../grid-permissions.js';
import { type PostType, postNode } from './post.type.js';

export async function findPost(
  context: GridContext,
  id: string,
  asOf: string | null | undefined,
): Promise<PostType | null> {
  return postNode(on(await organisationFor(context), asOf), id);
}
