import type { EntityManager } from '@mikro-orm/postgresql';
import type { LinkV1 } from '../../../contracts/ports.js';
import { statement } from '../../../platform/database/statement.js';

/** Says with each link which other cases answer the same matter: those before it and those after it. */
export async function relateLinks<Link extends Pick<LinkV1, 'caseId'>>(
  em: EntityManager,
  links: readonly Link[],
): Promise<(Link & Pick<LinkV1, 'relatedCaseIds'>)[]> {
  const rows = await statement<{ caseId: string; relatedId: string }>(em, RELATED, [
    [...new Set(links.map(({ caseId }) => caseId))],
  ]);
  if (rows.length === 0) return [...links];
  const related = Map.groupBy(rows, ({ caseId }) => caseId);
  return links.map((link) => {
    const relatedCaseIds = related.get(link.caseId)?.map(({ relatedId }) => relatedId);
    return relatedCaseIds ? { ...link, relatedCaseIds } : link;
  });
}

/** Two walks along primary key and index; a case without a chain costs one look into each. */
const RELATED = `
  with recursive asked as (
    select unnest($1::uuid[]) as case_id
  ), before as (
    select a.case_id, c.previous_case_id as related_id from asked a join cases.case_chain c on c.case_id = a.case_id
    union
    select b.case_id, c.previous_case_id from before b join cases.case_chain c on c.case_id = b.related_id
  ), roots as (
    select a.case_id, coalesce(
      (select b.related_id from before b where b.case_id = a.case_id
          and not exists (select from cases.case_chain c where c.case_id = b.related_id)), a.case_id) as root_id
      from asked a
  ), family as (
    select case_id, root_id as related_id from roots
    union
    select f.case_id, c.case_id from family f join cases.case_chain c on c.previous_case_id = f.related_id
  )
  select case_id as "caseId", related_id as "relatedId" from family where related_id <> case_id order by 1, 2`;
