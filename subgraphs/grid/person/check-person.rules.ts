import type { RecordCheck } from '../change/record-check.rules.js';
import { overlap } from '../record/dated.rules.js';

/** A person has a name, and an identity number that nobody else has. */
export const checkPerson: RecordCheck = (draft, id, report) => {
  for (const person of draft.versions('PERSON', id)) {
    const { name, idNoIndex } = person;
    if (name.trim() === '') report('FIELD_INVALID', { thing: 'PERSON', key: id, field: 'name' });
    const twin = (idNoIndex === null ? [] : draft.personsOfIdNo(idNoIndex)).find(
      (other) =>
        other !== id &&
        draft.versions('PERSON', other).some((each) => each.idNoIndex === idNoIndex && overlap(each, person)),
    );
    if (twin !== undefined) report('PERSON_KNOWN', { thing: 'PERSON', key: id, field: 'idNo', facts: { by: twin } });
  }
};
