import { comparable } from './comparable.rules.js';

/**
 * What an address says behind the part that was read, as it was written: `3号楼2单元301室`. Null where nothing follows.
 *
 * @param readTo end of that part in the comparable address
 */
export function detailOf(address: string, readTo: number): string | null {
  const read = comparable(address).slice(0, readTo);
  for (let end = 1; end <= address.length; end += 1) {
    if (comparable(address.slice(0, end)) !== read) continue;
    const rest = address
      .slice(end)
      .replace(/^(?:网格|[\s\p{P}])+/u, '')
      .trim();
    return rest === '' ? null : rest;
  }
  return null;
}
