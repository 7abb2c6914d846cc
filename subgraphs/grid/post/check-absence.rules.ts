import type { Draft } from '../change/draft.rules.js';
import type { RecordCheck } from '../change/record-check.rules.js';
import { type Dated, overlap } from '../record/dated.rules.js';
import type { Absence } from './absence.rules.js';

/**
 * Nobody stands in for himself or while he is away himself, and a post has one stand-in at a time. That the absence
 * lies within the term is checked with what it names.
 */
export const checkAbsence: RecordCheck = (draft, id, report) => {
  for (const absence of draft.versions('ABSENCE', id)) {
    const isHolder = draft
      .versions('POST', absence.postId)
      .some((post) => post.personId === absence.standInPersonId && overlap(post, absence));
    if (isHolder) report('FIELD_INVALID', { thing: 'ABSENCE', key: id, field: 'standInPersonId' });
    const other = absencesOf(draft, absence.postId).find(
      (key) => key !== id && draft.versions('ABSENCE', key).some((each) => overlap(each, absence)),
    );
    if (other !== undefined) {
      report('DATES_OVERLAP', { thing: 'ABSENCE', key: id, field: 'validFrom', facts: { by: other } });
    }
    const away = isHolder ? undefined : absenceOfStandIn(draft, absence);
    if (away !== undefined) {
      report('STAND_IN_AWAY', { thing: 'ABSENCE', key: id, field: 'standInPersonId', facts: { by: away } });
    }
  }
};

const absencesOf = (draft: Draft, postId: string): string[] =>
  draft.naming('POST', postId).flatMap(({ thing, key }) => (thing === 'ABSENCE' ? [key] : []));

/** An absence of whoever stands in, from any post of his, at the same time. */
function absenceOfStandIn(draft: Draft, absence: Dated<Absence>): string | undefined {
  const { standInPersonId } = absence;
  if (standInPersonId === null) return undefined;
  const held = draft.naming('PERSON', standInPersonId).filter(({ thing }) => thing === 'POST');
  return held
    .flatMap(({ key }) => absencesOf(draft, key))
    .find((key) => draft.versions('ABSENCE', key).some((each) => isAway(draft, each, standInPersonId, absence)));
}

const isAway = (draft: Draft, each: Dated<Absence>, personId: string, during: Dated<Absence>): boolean =>
  overlap(each, during) &&
  draft.versions('POST', each.postId).some((post) => post.personId === personId && overlap(post, each));
