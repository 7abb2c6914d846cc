import { isAreaWithin } from '../../../contracts/codes/area-code.js';
import type { Change } from '../change/change.rules.js';
import type { Composition } from '../change/composition.rules.js';
import { type HeirsOf, type Heritage, handOver } from '../change/hand-over.rules.js';
import { contactHeirs } from '../contact/contact-heirs.rules.js';
import { postHeirs } from '../post/post-heirs.rules.js';
import type { CountyIndex } from '../record/county-index.rules.js';
import { recordOn } from '../record/look-up.rules.js';
import type { RecordKey } from '../record/things.rules.js';
import type { CellRecord } from './cell.rules.js';
import { childrenFrom, codeBelow, recoded } from './recoded.rules.js';

/** What is at a cell, beside the cells below it. */
const HERITAGE: Heritage = { POST: ['cellId'], PARTY_GROUP: ['cellIds'], CONTACT: ['cellId'], VENUE: ['cellId'] };

/** Where what is at cells that end in one set of changes goes on. */
export interface CellHeirs {
  /**
   * @param successors the principal first
   * @param toldTo successors that were named for a thing; none: the principal
   */
  handedOver(
    ids: readonly string[],
    successors: readonly string[],
    toldTo: (thing: RecordKey) => readonly string[],
  ): readonly Change[];
}

/** @param made cells that are new, or amended, with the set of changes; @param taken codes given out in it */
export function cellHeirs(
  county: CountyIndex,
  on: string,
  made: readonly Composition[],
  taken: Set<string>,
): CellHeirs {
  const fresh = new Map(made.flatMap(({ changes }) => changes.flatMap(cellIn)).map((cell) => [cell.id, cell]));
  const cellOf = (id: string): CellRecord | undefined =>
    fresh.get(id) ?? recordOn({ records: county.records, day: on }, 'CELL', id);
  const posts = postHeirs(county, on);
  const contacts = contactHeirs(county, on, (id) => cellOf(id)?.households ?? 0);

  /** A party group has no members outside its area. */
  const within = (groupId: string, to: readonly string[]): readonly string[] => {
    const group = recordOn({ records: county.records, day: on }, 'PARTY_GROUP', groupId);
    return to.filter((id) => group && isAreaWithin(cellOf(id)?.areaCode ?? '', group.areaCode));
  };

  const below = (id: string, parentIdOf: (child: string) => string): Change[] =>
    childrenFrom(county, on, id).flatMap((child) => {
      const [cell, parent] = [cellOf(child), cellOf(parentIdOf(child))];
      if (!cell || !parent || child === parent.id) return [];
      return recoded(county, on, child, { parentId: parent.id, code: codeBelow(county, parent.code, cell, taken) });
    });

  return {
    handedOver: (ids, successors, toldTo) => {
      const [principal = ''] = successors;
      const heirsOf: HeirsOf = (dependant) => {
        const told = toldTo(dependant);
        if (dependant.thing === 'POST') return posts(dependant.key, told[0] ?? principal);
        if (dependant.thing === 'CONTACT') return contacts(dependant.key, told.length > 0 ? told : successors);
        const to = told.length > 0 ? told : [principal];
        return dependant.thing === 'PARTY_GROUP' ? within(dependant.key, to) : to;
      };
      return [
        ...ids.flatMap((id) => below(id, (key) => toldTo({ thing: 'CELL', key })[0] ?? principal)),
        ...handOver(county, { thing: 'CELL', keys: ids }, on, HERITAGE, heirsOf),
      ];
    },
  };
}

const cellIn = (change: Change): CellRecord[] =>
  change.op === 'PUT' && change.thing === 'CELL' ? [change.record] : [];
