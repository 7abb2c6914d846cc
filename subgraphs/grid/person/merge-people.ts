import type { EntityManager } from '@mikro-orm/postgresql';
import { makeChange } from '../change/make-change.js';
import type { GridContext } from '../grid-context.js';
import { composeMerge } from './compose-merge.js';
import { moveBesideRecords } from './move-beside-records.js';
import { personNode } from './person.type.js';
import type { MergePeopleInput, PersonChangePayload } from './person-input.type.js';

/** Makes one of two records of the same person. @throws HubError UNAUTHENTICATED, FORBIDDEN, DATES_OVERLAP */
export async function mergePeople(context: GridContext, input: MergePeopleInput): Promise<PersonChangePayload> {
  const { keepId, goneId, isTrial } = input;
  const along = (tx: EntityManager) => moveBesideRecords(tx, goneId, keepId);
  const subject = { through: 'mergePeople', key: keepId, along };
  const { view, outcome } = await makeChange(context, subject, { isTrial }, (county) =>
    composeMerge(context.cipher, county, input),
  );
  return { ...outcome, person: personNode(view, keepId) };
}
