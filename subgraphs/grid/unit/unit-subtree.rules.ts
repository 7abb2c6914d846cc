import type { Unit } from './unit.rules.js';

/** Each code asked for with all below it, itself first. Codes that are not in force are left out. */
export function subtreesOf(units: ReadonlyMap<string, Unit>, codes: readonly string[]): Record<string, string[]> {
  const known = [...new Set(codes)].filter((code) => units.has(code));
  const subtrees: Record<string, string[]> = Object.fromEntries(known.map((code) => [code, [code]]));
  for (const { code, path } of units.values()) {
    for (const ancestor of path.split('/')) if (ancestor !== code) subtrees[ancestor]?.push(code);
  }
  return subtrees;
}
