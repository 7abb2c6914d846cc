import type { RecordCheck } from '../change/record-check.rules.js';
import { checkPartyGroup } from '../party-group/check-party-group.rules.js';
import { overlap, versionOn } from '../record/dated.rules.js';

/**
 * A cell hangs one level under its parent, no other has its code at the same time, and it stays in the area of the
 * party groups that have members in it.
 */
export const checkCell: RecordCheck = (draft, id, report) => {
  for (const cell of draft.versions('CELL', id)) {
    const { code, level, parentId, name, households } = cell;
    const wrong = (field: string): void => report('FIELD_INVALID', { thing: 'CELL', key: id, field });
    if (!/^[0-9]+$/.test(code) || code.length !== 6 + 3 * level) wrong('code');
    if (name.trim() === '') wrong('name');
    if (!Number.isInteger(households) || households < 0) wrong('households');
    if ((level === 1) !== (parentId === null)) wrong('parentId');
    const parent = parentId === null ? undefined : versionOn(draft.versions('CELL', parentId), cell.validFrom);
    if (parent && parent.level !== level - 1) wrong('parentId');
    const twin = draft
      .cellsOfCode(code)
      .find(
        (other) =>
          other !== id && draft.versions('CELL', other).some((each) => each.code === code && overlap(each, cell)),
      );
    if (twin !== undefined) report('CODE_TAKEN', { thing: 'CELL', key: id, field: 'code', facts: { code, by: twin } });
  }
  for (const { thing, key } of draft.naming('CELL', id))
    if (thing === 'PARTY_GROUP') checkPartyGroup(draft, key, report);
};
