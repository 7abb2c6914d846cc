const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const ENTRIES_MAX = 5_000;

/**
 * What a ZIP says it unpacks to (APPNOTE 4.3.12). Bytes.
 *
 * @returns 0 for what is no ZIP, Infinity for one with too many entries or a directory that does not hold together
 */
export function expandedBytes(bytes: Buffer): number {
  if (bytes.length < 22 || bytes.readUInt16LE(0) !== 0x4b50) return 0;
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END_OF_DIRECTORY)
    return Number.POSITIVE_INFINITY;
  const count = bytes.readUInt16LE(end + 10);
  if (count > ENTRIES_MAX) return Number.POSITIVE_INFINITY;
  let at = bytes.readUInt32LE(end + 16);
  let total = 0;
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) return Number.POSITIVE_INFINITY;
    total += bytes.readUInt32LE(at + 24);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return total;
}
