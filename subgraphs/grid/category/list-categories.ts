import type { GridContext } from '../grid-context.js';
import { organisationFor } from '../grid-permissions.js';
import type { CategoryType } from './category.type.js';

/** Whole: a form shows it as one tree, and it is some dozens of rows. */
export async function listCategories(context: GridContext): Promise<CategoryType[]> {
  const { atlas } = await organisationFor(context);
  return [...atlas.categories.values()].map((category) => ({ ...category, aliases: [...category.aliases] }));
}
