import { HubError } from '../../../platform/errors/hub-error.js';
import { cellChain } from '../cell/cell.rules.js';
import { comparable } from './comparable.rules.js';
import type { Ground } from './finding.rules.js';

/** A shorter name would be found inside of others, a longer one is no name. Characters. */
const LENGTH = { least: 2, most: 20 } as const;

/**
 * A name as it will be compared.
 *
 * @throws HubError BAD_USER_INPUT when it is too short or long, or the official name of a place that the cell is not in
 */
export function teachableName(ground: Ground, written: string, cellId: string): string {
  const name = comparable(written);
  if (!isTeachable(ground, name, cellId)) throw new HubError('BAD_USER_INPUT', { field: 'placeName' });
  return name;
}

/** @param name as `comparable` gives it */
export function isTeachable(ground: Ground, name: string, cellId: string): boolean {
  const isName = name.length >= LENGTH.least && name.length <= LENGTH.most && !/^[0-9]*组?$/.test(name);
  const around = new Set(cellChain(ground.cells, cellId).map(({ id }) => id));
  const official = (ground.gazetteer.byName.get(name) ?? [])
    .filter(({ writing }) => writing === 'FULL')
    .flatMap(({ targets }) => targets);
  const isElsewhere = official.some(({ cellIds }) => !cellIds.some((id) => around.has(id)));
  return isName && !isElsewhere;
}
