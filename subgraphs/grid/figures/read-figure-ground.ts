import type { EntityManager } from '@mikro-orm/postgresql';
import { isAreaWithin } from '../../../contracts/codes/area-code.js';
import { statement } from '../../../platform/database/statement.js';
import { monthOf } from '../contact/month-of.rules.js';
import type { GridView } from '../grid-context.js';
import { onDay } from '../grid-day.js';
import { recordOn } from '../record/look-up.rules.js';
import { recordsOn } from '../record/records-on.rules.js';
import type { RecordOf, Thing } from '../record/things.rules.js';
import type { FigureGround, SizeRule, Visited } from './figure.rules.js';

/** What any number of figures of one area and day count from: two statements, the rest is in memory. */
export async function readFigureGround(
  em: EntityManager,
  view: GridView,
  area: string | null | undefined,
): Promise<FigureGround> {
  const given = onDay(view);
  const sizeRules = await statement<SizeRule>(
    em,
    `select area_kind as "areaKind", valid_from::text as "validFrom", least, most
     from grid.cell_size_rule order by valid_from`,
  );
  const visited = await visitedIn(em, view.day);
  const areaOf = areasOf(view);
  const lists = new Map<Thing, readonly unknown[]>();
  return {
    atlas: view.atlas,
    day: view.day,
    sizeRules,
    visited,
    of: (thing) => {
      const known = lists.get(thing);
      if (known) return known as never;
      const all = recordsOn(given, thing).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
      const list = area == null ? all : all.filter((record) => isAreaWithin(areaOf(thing, record) ?? '', area));
      lists.set(thing, list);
      return list as never;
    },
  };
}

/** Cells in the order of their codes, all else in the order of its keys. */
const keyOf = (record: object): string => {
  const { code, id } = record as { readonly code?: string; readonly id?: string };
  return code ?? id ?? '';
};

async function visitedIn(em: EntityManager, day: string): Promise<ReadonlyMap<string, Visited>> {
  const rows = await statement<Visited & { contactId: string }>(
    em,
    `select contact_id as "contactId", count(*)::integer as visits, sum(households)::integer as households
     from grid.contact_visit where visited_on >= $1::date and visited_on <= $2::date group by contact_id`,
    [monthOf(day).from, day],
  );
  return new Map(rows.map(({ contactId, ...visited }) => [contactId, visited]));
}

/** The area that a record belongs to: its own, or that of what it hangs on. */
function areasOf(view: GridView): (thing: Thing, record: RecordOf[Thing]) => string | null {
  const given = onDay(view);
  return (thing, record) => {
    if (thing === 'AREA') return (record as RecordOf['AREA']).code;
    const { areaCode, cellId, unitCode } = record as {
      readonly areaCode?: string | null;
      readonly cellId?: string | null;
      readonly unitCode?: string | null;
    };
    return areaCode ?? recordOn(given, 'CELL', cellId)?.areaCode ?? recordOn(given, 'UNIT', unitCode)?.areaCode ?? null;
  };
}
