import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { statement } from '../../../platform/database/statement.js';
import type { GridContext } from '../grid-context.js';
import type { ContactVisitType } from './contact-input.type.js';
import { monthOf } from './month-of.rules.js';

type Visits = DataLoader<string, ContactVisitType[]>;

/** One loader a month and request, so that a page of contacts reads its visits in one statement. */
const loaders = new WeakMap<EntityManager, Map<string, Visits>>();

/** The visits of one contact in a month, in the order of their days. @param day any day of the month */
export function visitsOf({ em }: GridContext, contactId: string, day: string): Promise<ContactVisitType[]> {
  const { from, to } = monthOf(day);
  const months = loaders.get(em) ?? new Map<string, Visits>();
  loaders.set(em, months);
  const loader = months.get(from) ?? new DataLoader((ids: readonly string[]) => read(em, ids, from, to));
  months.set(from, loader);
  return loader.load(contactId);
}

async function read(
  em: EntityManager,
  ids: readonly string[],
  from: string,
  to: string,
): Promise<ContactVisitType[][]> {
  const rows = await statement<ContactVisitType & { contactId: string }>(
    em,
    `select contact_id as "contactId", visited_on::text as "visitedOn", households
     from grid.contact_visit where contact_id = any($1) and visited_on >= $2::date and visited_on < $3::date
     order by visited_on`,
    [ids, from, to],
  );
  const byContact = Map.groupBy(rows, ({ contactId }) => contactId);
  return ids.map((id) => byContact.get(id) ?? []);
}
