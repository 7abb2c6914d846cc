import type { RecordCheck } from '../change/record-check.rules.js';
import { overlap, versionOn } from '../record/dated.rules.js';

/** Nobody stands in for himself, and a post has one stand-in at a time. */
export const checkAbsence: RecordCheck = (draft, id, report) => {
  for (const absence of draft.versions('ABSENCE', id)) {
    const holder = versionOn(draft.versions('POST', absence.postId), absence.validFrom);
    if (holder && holder.personId === absence.standInPersonId) {
      report('FIELD_INVALID', { thing: 'ABSENCE', key: id, field: 'standInPersonId' });
    }
    const rival = draft
      .naming('POST', absence.postId)
      .find(
        ({ thing, key }) =>
          thing === 'ABSENCE' && key !== id && draft.versions('ABSENCE', key).some((other) => overlap(other, absence)),
      );
    if (rival) report('DATES_OVERLAP', { thing: 'ABSENCE', key: id, field: 'validFrom', facts: { by: rival.key } });
  }
};
