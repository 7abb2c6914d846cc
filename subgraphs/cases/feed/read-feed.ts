import type { EntityManager } from '@mikro-orm/postgresql';
import type { CaseEventKind, FeedItemV1 } from '../../../contracts/case-event.js';
import type { FeedPageV1, FeedQueryV1 } from '../../../contracts/ports.js';
import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { cursorOf, readCursor } from '../../../platform/graphql/connection.js';

interface FeedRow {
  readonly position: string;
  readonly unitCode: string;
  readonly kind: CaseEventKind;
  readonly caseId: string;
  readonly sequence: number;
  readonly at: Date;
  readonly hiddenFrom: string[];
}

/**
 * What units have heard of since `after`, each event once, though several of them heard it. The order is that of
 * commit visibility (event/append-events.ts), so going on from the last cursor misses nothing.
 *
 * @param unitCodes the unit and all below it
 * @param unless what the reader must not learn of: not answered, not counted, no place in the page (Art. 30)
 * @throws HubError CURSOR_INVALID
 */
export async function readFeed(
  em: EntityManager,
  unitCodes: readonly string[],
  { after, limit }: Pick<FeedQueryV1, 'after' | 'limit'>,
  unless: HiddenFeed = { lineage: [], areaCode: null },
): Promise<FeedPageV1> {
  if (after === null) return { items: [], next: await cursorNow(em) };
  const { text: hiding, values: hidden } = hidingOf(unless);
  const rows = await statement<FeedRow>(
    em,
    // Walks the key of each unit from the position on and stops at the limit; the feed's table itself is not read.
    `select entry.*, c.barred_unit_codes as "hiddenFrom"
       from (
         select distinct on (heard.position) heard.position, heard.unit_code as "unitCode", heard.kind,
                heard.case_id as "caseId", heard.sequence, heard.at
           from unnest($1::text[]) as unit (code)
          cross join lateral (
            select feed.position, feed.unit_code, feed.kind, feed.case_id, feed.sequence, feed.at
              from cases.unit_feed feed
             where feed.unit_code = unit.code and feed.position > $2::bigint${hiding}
             order by feed.position limit $3) heard
          order by heard.position, heard.unit_code limit $3) entry
       join cases.case c on c.id = entry."caseId"
      order by entry.position`,
    [unitCodes, positionOf(after), limit, ...hidden],
  );
  const items = rows.map(itemOf);
  return { items, next: items.at(-1)?.cursor ?? after };
}

/** Whom a reader belongs to, and where it looks no further. */
export interface HiddenFeed {
  readonly lineage: readonly string[];
  /** Only what lies in this area; null: no limit. */
  readonly areaCode: string | null;
}

/** A reader that nothing is hidden from asks as the tails of live feeds do. */
function hidingOf({ lineage, areaCode }: HiddenFeed): { readonly text: string; readonly values: readonly unknown[] } {
  if (lineage.length === 0 && areaCode === null) return { text: '', values: [] };
  const text = `
               and exists (select from cases.case told where told.id = feed.case_id
                     and not (told.barred_unit_codes && $4::text[])
                     and ($5::text is null or told.area_codes @> array[$5::text]))`;
  return { text, values: [lineage, areaCode] };
}

/** Every event that is not visible yet will stand above the last one that is. */
async function cursorNow(em: EntityManager): Promise<string> {
  const [row] = await statement<{ position: string }>(
    em,
    'select coalesce(max(position), 0) as position from cases.case_event',
  );
  return cursorOf([row?.position ?? '0']);
}

function positionOf(cursor: string): string {
  const [position = ''] = readCursor(cursor, 1);
  if (!/^[0-9]{1,18}$/.test(position)) throw new HubError('CURSOR_INVALID');
  return position;
}

function itemOf({ position, at, ...item }: FeedRow): FeedItemV1 {
  return { ...item, cursor: cursorOf([position]), occurredAt: at.toISOString() };
}
