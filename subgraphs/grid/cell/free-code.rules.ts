import type { CountyIndex } from '../record/county-index.rules.js';

/**
 * The next code below a cell's that no cell has or ever had; undefined when all of them are used up. `taken` are those
 * given out in the same set of changes.
 */
export function freeCode(
  { cellIdsByCode }: CountyIndex,
  parentCode: string,
  taken: ReadonlySet<string> = new Set(),
): string | undefined {
  for (let number = 1; number <= 999; number += 1) {
    const code = `${parentCode}${String(number).padStart(3, '0')}`;
    if (!cellIdsByCode.has(code) && !taken.has(code)) return code;
  }
  return undefined;
}
