import { isAreaWithin } from '../../../contracts/codes/area-code.js';
import type { RecordCheck } from '../change/record-check.rules.js';
import { overlap } from '../record/dated.rules.js';

/** The cells of a party group lie in its area as long as it has them. */
export const checkPartyGroup: RecordCheck = (draft, id, report) => {
  for (const group of draft.versions('PARTY_GROUP', id)) {
    const { name, areaCode, cellIds } = group;
    if (name.trim() === '') report('FIELD_INVALID', { thing: 'PARTY_GROUP', key: id, field: 'name' });
    const outside = cellIds.find((cellId) =>
      draft.versions('CELL', cellId).some((cell) => overlap(cell, group) && !isAreaWithin(cell.areaCode, areaCode)),
    );
    if (outside !== undefined) {
      const facts = { code: outside, hint: '网格须在党小组所在的区划之内' };
      report('FIELD_INVALID', { thing: 'PARTY_GROUP', key: id, field: 'cellIds', facts });
    }
  }
};
