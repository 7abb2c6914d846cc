import type { RecordCheck } from '../change/record-check.rules.js';
import { overlap } from '../record/dated.rules.js';
import type { Thing } from '../record/things.rules.js';
import { POST_PLACES, POSTS, type PostRecord } from './post.rules.js';

const THING_OF: Readonly<Record<(typeof POST_PLACES)[number], Thing>> = {
  cellId: 'CELL',
  unitCode: 'UNIT',
  partyGroupId: 'PARTY_GROUP',
  venueId: 'VENUE',
};

/** A post belongs to one place that may have it, and where one person holds it there are never two at once. */
export const checkPost: RecordCheck = (draft, id, report) => {
  for (const post of draft.versions('POST', id)) {
    const { on, isSingle } = POSTS[post.kind];
    const named = POST_PLACES.filter((field) => post[field] !== null);
    const [place] = named;
    if (named.length !== 1 || place === undefined || !on.includes(place)) {
      report('FIELD_INVALID', { thing: 'POST', key: id, field: place ?? on[0] ?? null });
      continue;
    }
    const isOther = (other: PostRecord): boolean =>
      other.kind === post.kind && other[place] === post[place] && (isSingle || other.personId === post.personId);
    const rival = draft
      .naming(THING_OF[place], post[place] ?? '')
      .find(
        ({ thing, key }) =>
          thing === 'POST' &&
          key !== id &&
          draft.versions('POST', key).some((other) => isOther(other) && overlap(other, post)),
      );
    if (rival) report('POST_HELD', { thing: 'POST', key: id, field: 'personId', facts: { by: rival.key } });
  }
};
