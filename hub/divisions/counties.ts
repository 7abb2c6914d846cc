import { readFileSync } from 'node:fs';
import type { County } from './county-search.rules.js';
import { divisionsFile } from './divisions-file.js';

/** Where the divisions come from, as kept beside them. */
export interface DivisionSource {
  /** Of the official publication. */
  readonly title: string;
  /** The day they show, `yyyy-mm-dd`. */
  readonly asOf: string;
  /** Name and version of the package that gathered them. */
  readonly package: string;
  readonly licence: string;
}

export const divisionSource = (): DivisionSource => JSON.parse(readFileSync(divisionsFile('source.json'), 'utf8'));

/** All counties, cities without districts and districts, ordered by code. */
export function counties(): County[] {
  const lines = readFileSync(divisionsFile('counties.csv'), 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [code = '', name = '', prefecture = '', province = ''] = line.split(',');
    return { code, name, prefecture, province };
  });
}
