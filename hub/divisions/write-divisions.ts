import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { provinceText } from './province-text.rules.js';
import type { Published } from './read-published.js';

/** Writes `counties.csv`, `source.json` and one file a province. The same input gives the same bytes. */
export function writeDivisions({ source, counties, divisions }: Published, folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'source.json'), `${JSON.stringify(source, null, 2)}\n`);
  const lines = counties.map(({ code, name, prefecture, province }) => [code, name, prefecture, province].join(','));
  writeFileSync(join(folder, 'counties.csv'), `${lines.join('\n')}\n`);
  for (const province of new Set(counties.map(({ code }) => code.slice(0, 2)))) {
    const text = provinceText(divisions.filter(({ code }) => code.startsWith(province)));
    writeFileSync(join(folder, `${province}.br`), compressed(text));
  }
}

function compressed(text: string): Buffer {
  const bytes = Buffer.from(text);
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}
