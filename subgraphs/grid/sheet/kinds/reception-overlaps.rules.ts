import type { BesidePut, SheetReception, StandingReception } from '../besides.rules.js';
import type { RowFault } from '../sheet-fault.rules.js';

interface Hours extends Pick<SheetReception, 'startsAt' | 'endsAt'> {
  /** Null for what the file does not touch. */
  readonly line: number | null;
}

/** Rows that have a leader in two places at a time: with each other, or with what stands. */
export function overlapsOf(
  puts: readonly BesidePut[],
  standing: readonly StandingReception[],
): (RowFault & { readonly line: number })[] {
  const rows = puts.flatMap((put) => (put.thing === 'RECEPTION' ? [put] : []));
  const touched = new Set(rows.map(({ row }) => row.id));
  const others = standing.filter(({ id, state }) => state !== 'CANCELLED' && !touched.has(id));
  const hours = [
    ...rows.map(({ row: { personId, startsAt, endsAt }, line }) => ({ personId, startsAt, endsAt, line })),
    ...others.map(({ personId, startsAt, endsAt }) => ({ personId, startsAt, endsAt, line: null })),
  ];
  return [...Map.groupBy(hours, ({ personId }) => personId).values()].flatMap(overlapsOfOne);
}

function overlapsOfOne(hours: readonly Hours[]): (RowFault & { readonly line: number })[] {
  const inOrder = [...hours].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const faults = new Map<number, string>();
  let last: Hours | undefined;
  for (const each of inOrder) {
    if (last && each.startsAt < last.endsAt) {
      if (each.line !== null) faults.set(each.line, messageOf(last));
      else if (last.line !== null) faults.set(last.line, messageOf(each));
    }
    if (!last || each.endsAt > last.endsAt) last = each;
  }
  return [...faults].map(([line, message]) => ({ code: 'DATES_OVERLAP', field: 'startsAt', line, message }));
}

const messageOf = ({ line }: Hours): string =>
  line === null ? '这位领导在此时间已另有安排' : `与第 ${line} 行是同一位领导，时间重叠`;
