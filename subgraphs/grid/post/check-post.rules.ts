import type { Draft } from '../change/draft.rules.js';
import type { RecordCheck } from '../change/record-check.rules.js';
import type { Report } from '../change/report.rules.js';
import { type Dated, overlap, versionOn } from '../record/dated.rules.js';
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
    const { on } = POSTS[post.kind];
    const named = POST_PLACES.filter((field) => post[field] !== null);
    const [place] = named;
    if (named.length !== 1 || place === undefined || !on.includes(place)) {
      report('FIELD_INVALID', { thing: 'POST', key: id, field: place ?? on[0] ?? null });
      continue;
    }
    if (!hasPost(draft, post)) {
      report('POST_MISPLACED', { thing: 'POST', key: id, field: place, facts: { kind: post.kind } });
    }
    checkRivals(draft, post, place, report);
  }
};

/** Whether the cell's level or the unit's kind has such a post. */
function hasPost(draft: Draft, { kind, cellId, unitCode, validFrom }: Dated<PostRecord>): boolean {
  const { levels, unitKinds } = POSTS[kind];
  const cell = cellId === null ? undefined : versionOn(draft.versions('CELL', cellId), validFrom);
  const unit = unitCode === null ? undefined : versionOn(draft.versions('UNIT', unitCode), validFrom);
  const fitsCell = !cell || !levels || levels.includes(cell.level);
  return fitsCell && (!unit || !unitKinds || unitKinds.includes(unit.kind));
}

function checkRivals(draft: Draft, post: Dated<PostRecord>, place: (typeof POST_PLACES)[number], report: Report): void {
  const { isSingle } = POSTS[post.kind];
  const isOther = (other: PostRecord): boolean =>
    other.kind === post.kind && other[place] === post[place] && (isSingle || other.personId === post.personId);
  const rival = draft
    .naming(THING_OF[place], post[place] ?? '')
    .find(
      ({ thing, key }) =>
        thing === 'POST' &&
        key !== post.id &&
        draft.versions('POST', key).some((other) => isOther(other) && overlap(other, post)),
    );
  if (rival) report('POST_HELD', { thing: 'POST', key: post.id, field: 'personId', facts: { by: rival.key } });
}
