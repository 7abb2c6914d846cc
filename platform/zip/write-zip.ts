import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  /** Path inside the archive; ASCII. */
  readonly name: string;
  readonly text: string;
}

/** Signatures of APPNOTE.TXT 6.3, sections 4.3.7, 4.3.12 and 4.3.16. */
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const DEFLATED = 8;

/** A ZIP archive of small texts. The same entries and time make the same bytes. */
export function writeZip(entries: readonly ZipEntry[], at: Date): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, text } of entries) {
    const plain = Buffer.from(text);
    const packed = deflateRawSync(plain, { level: 9 });
    const path = Buffer.from(name);
    const shared = [VERSION, 0, DEFLATED, ...dosTime(at)];
    const sizes = [crc32(plain), packed.length, plain.length];
    const local = Buffer.concat([
      longs(LOCAL),
      shorts(...shared),
      longs(...sizes),
      shorts(path.length, 0),
      path,
      packed,
    ]);
    locals.push(local);
    centrals.push(
      longs(CENTRAL),
      shorts(VERSION, ...shared),
      longs(...sizes),
      shorts(path.length, 0, 0, 0, 0),
      longs(0, offset),
      path,
    );
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = [shorts(0, 0, entries.length, entries.length), longs(directory.length, offset), shorts(0)];
  return Buffer.concat([...locals, directory, longs(END), ...end]);
}

/** MS-DOS time and date, in UTC, to two seconds. */
function dosTime(at: Date): [number, number] {
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  const date = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  return [time, date];
}

function shorts(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2);
  for (const [at, value] of values.entries()) bytes.writeUInt16LE(value, at * 2);
  return bytes;
}

function longs(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [at, value] of values.entries()) bytes.writeUInt32LE(value, at * 4);
  return bytes;
}
