import type { RecordCheck } from '../change/record-check.rules.js';
import { overlap, versionOn } from '../record/dated.rules.js';

/** A cell hangs one level under its parent, and no other has its code at the same time. */
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
};
