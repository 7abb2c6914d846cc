/** What a decoder makes of bytes: JSON's values, whatever the sender's format was. */
export type Tree = string | number | boolean | null | readonly Tree[] | { readonly [field: string]: Tree };

const isRecord = (tree: Tree | undefined): tree is { readonly [field: string]: Tree } =>
  typeof tree === 'object' && tree !== null && !Array.isArray(tree);

/** Everything that stands at a dot path; `*` stands for all elements of a list. Own fields only. */
export function allAt(tree: Tree, path: string): Tree[] {
  if (path === '') return [tree];
  let found: Tree[] = [tree];
  for (const step of path.split('.')) found = found.flatMap((at) => childrenOf(at, step));
  return found;
}

/** The one thing at a path. */
export function at(tree: Tree, path: string): Tree | undefined {
  return allAt(tree, path)[0];
}

function childrenOf(tree: Tree, step: string): Tree[] {
  if (Array.isArray(tree)) {
    if (step === '*') return [...tree];
    const element = /^\d+$/.test(step) ? tree[Number(step)] : undefined;
    return element === undefined ? [] : [element];
  }
  if (!isRecord(tree)) return [];
  if (step === '*') return [tree];
  return Object.hasOwn(tree, step) ? [tree[step] as Tree] : [];
}

/** A leaf as trimmed text, without what no database takes (NUL, halves of characters); lists and records are no text. */
export function textOf(tree: Tree | undefined): string | null {
  if (typeof tree === 'string') return tree.replaceAll('\0', '').toWellFormed().trim();
  if (typeof tree === 'number' || typeof tree === 'boolean') return String(tree);
  return null;
}

/** One text for one tree, whatever order its fields came in; what stands at `ignored` paths is left out. */
export function canonicalText(tree: Tree, ignored: ReadonlySet<string> = new Set(), here = ''): string {
  if (Array.isArray(tree)) return `[${tree.map((one) => canonicalText(one, ignored, `${here}*.`)).join(',')}]`;
  if (!isRecord(tree)) return JSON.stringify(tree);
  const fields = Object.keys(tree)
    .filter((field) => !ignored.has(here + field))
    .sort();
  return `{${fields
    .map((field) => `${JSON.stringify(field)}:${canonicalText(tree[field] as Tree, ignored, `${here}${field}.`)}`)
    .join(',')}}`;
}
