/** What a decoder makes of bytes: JSON's values, whatever the sender's format was. */
export type Tree = string | number | boolean | null | readonly Tree[] | { readonly [field: string]: Tree };

const isRecord = (tree: Tree | undefined): tree is { readonly [field: string]: Tree } =>
  typeof tree === 'object' && tree !== null && !Array.isArray(tree);

/** Everything that stands at a dot path; `*` stands for all elements of a list. Own fields only. */
export function allAt(tree: Tree, path: string): Tree[] {
  if (path === '') return [tree];
  // Most paths are the name of a field, and each item is read by dozens of them.
  if (!path.includes('.')) return path === '*' ? childrenOf(tree, path) : one(child(tree, path));
  let found: Tree[] = [tree];
  for (const step of path.split('.')) found = found.flatMap((at) => childrenOf(at, step));
  return found;
}

/** The one thing at a path. */
export function at(tree: Tree, path: string): Tree | undefined {
  return allAt(tree, path)[0];
}

function childrenOf(tree: Tree, step: string): Tree[] {
  if (step !== '*') return one(child(tree, step));
  return Array.isArray(tree) ? [...tree] : one(isRecord(tree) ? tree : undefined);
}

function child(tree: Tree, step: string): Tree | undefined {
  if (Array.isArray(tree)) return /^\d+$/.test(step) ? tree[Number(step)] : undefined;
  return isRecord(tree) && Object.hasOwn(tree, step) ? tree[step] : undefined;
}

const one = (tree: Tree | undefined): Tree[] => (tree === undefined ? [] : [tree]);

/** A leaf as trimmed text, without what no database takes (NUL, halves of characters); lists and records are no text. */
export function textOf(tree: Tree | undefined): string | null {
  if (typeof tree === 'string') return clean(tree);
  if (typeof tree === 'number' || typeof tree === 'boolean') return String(tree);
  return null;
}

const clean = (text: string): string => (text.includes('\0') ? text.replaceAll('\0', '') : text).toWellFormed().trim();

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
