import type { EntityManager } from '@mikro-orm/postgresql';
import { countyDay, endOfCountyDay } from '../../../platform/calendar/county-day.rules.js';
import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import type { CasesContext } from '../cases-context.js';
import { type Conditions, conditions } from '../conditions.js';
import { onlyVisible } from '../visibility.js';
import type { OutcomeTotal, OutcomeTotalsFilter, OutcomeTotalsType, ReliefTotal } from './outcome-totals.type.js';

/** Days. */
const LONGEST_SPAN = 3_660;
const DAY_MS = 86_400_000;

/** What came of the viewer's cases, by kind. @throws HubError BAD_USER_INPUT */
export async function totalOutcomes(context: CasesContext, filter: OutcomeTotalsFilter): Promise<OutcomeTotalsType> {
  const { from, to } = filter;
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS;
  if (!(days >= 0 && days <= LONGEST_SPAN)) throw new HubError('BAD_USER_INPUT', { field: 'to' });
  const { em } = context;
  const where = (): Promise<Conditions> => counted(context, filter);
  const [outcomes, reliefs, withOutcome, inReach] = await Promise.all([
    totalsOf<OutcomeTotal>(em, OUTCOME_TOTALS, await where(), filter),
    totalsOf<ReliefTotal>(em, RELIEF_TOTALS, await where(), filter),
    totalsOf<Counted>(em, WITH_OUTCOME, await where(), filter),
    countInReach(em, await where(), to),
  ]);
  return {
    asOf: context.now(),
    casesWithOutcome: withOutcome[0]?.count ?? 0,
    casesInReach: inReach,
    outcomes,
    reliefs,
    excluded: `已冲正的项目、已并案的事项、查看者无权查看的事项不计；日期为 ${from} 至 ${to}，统计日为 ${countyDay(context.now())}。`,
  };
}

interface Counted {
  readonly count: number;
}

async function counted(context: CasesContext, { category, areaCode }: OutcomeTotalsFilter): Promise<Conditions> {
  const where = onlyVisible(conditions(), await context.reach()).add(() => `c.state <> 'MERGED'`);
  if (category) where.add((value) => `c.category = ${value(category)}`);
  if (areaCode) where.add((value) => `c.area_codes @> array[${value(areaCode)}]::text[]`);
  return where;
}

type Totalling = (where: string, from: string, to: string) => string;

function totalsOf<Row extends object>(
  em: EntityManager,
  sql: Totalling,
  where: Conditions,
  { from, to }: OutcomeTotalsFilter,
): Promise<Row[]> {
  const [first, last] = [where.value(from), where.value(to)];
  return statement<Row>(em, sql(where.text, first, last), where.parameters);
}

/** Entries that stand: neither a counter entry nor taken back by one. */
const standing = (table: 'outcome' | 'relief', day: string, where: string, from: string, to: string): string => `
  from cases.${table} e join cases.case c on c.id = e.case_id
 where e.corrects_id is null and not exists (select from cases.${table} later where later.corrects_id = e.id)
   and e.${day} between ${from}::date and ${to}::date and ${where}`;

const SUMS = `count(*)::int as entries, count(distinct e.case_id)::int as cases, sum(e.amount_fen)::float8 as "amountFen"`;

const OUTCOME_TOTALS: Totalling = (where, from, to) => `
  select e.kind, e.money_kind as "moneyKind", ${SUMS} ${standing('outcome', 'reached_on', where, from, to)}
   group by e.kind, e.money_kind order by e.kind, e.money_kind`;

const RELIEF_TOTALS: Totalling = (where, from, to) => `
  select e.kind, ${SUMS} ${standing('relief', 'given_on', where, from, to)} group by e.kind order by e.kind`;

const WITH_OUTCOME: Totalling = (where, from, to) => `
  select count(distinct e.case_id)::int as count ${standing('outcome', 'reached_on', where, from, to)}`;

async function countInReach(em: EntityManager, where: Conditions, to: string): Promise<number> {
  where.add((value) => `c.received_at <= ${value(endOfCountyDay(to))}`);
  const [row] = await statement<Counted>(
    em,
    `select count(*)::int as count from cases.case c where ${where.text}`,
    where.parameters,
  );
  return row?.count ?? 0;
}
