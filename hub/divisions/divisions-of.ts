import { existsSync, readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { divisionsFile } from './divisions-file.js';
import { type Division, divisionsOfCounty } from './province-text.rules.js';

/** A county with its towns and villages as published, ordered by code; empty for a code that was not. Some 5 ms. */
export function divisionsOf(countyCode: string): Division[] {
  const file = divisionsFile(`${countyCode.slice(0, 2)}.br`);
  if (!existsSync(file)) return [];
  return divisionsOfCounty(brotliDecompressSync(readFileSync(file)).toString('utf8'), countyCode);
}
