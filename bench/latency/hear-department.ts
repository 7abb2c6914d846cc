import { setTimeout as wait } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import pg from 'pg';
import { until } from '../../test/setup/until.js';
import type { MeasuredHub } from '../hub/measured-hub.js';

/** What a department heard: milliseconds since 1970 at which the event of each order arrived, by the order's mark. */
export interface Ears extends Disposable {
  readonly heardAt: ReadonlyMap<string, number>;
}

const ASSIGNED =
  'subscription ($unit: ID!) { caseAssigned(unit: $unit) { cursor case { id caseNo title cell { name } } } }';
/** A stream without a cursor begins "now": given this long to open. Milliseconds. */
const OPENING_MS = 500;

/** Listens as the department's own system would: over WebSocket, with fields of two subgraphs. */
export async function hearDepartment(hub: MeasuredHub, unit: string): Promise<Ears> {
  const token = await hub.token('department', { unit });
  const heardAt = new Map<string, number>();
  const client = createClient({
    url: `${hub.url.replace('http', 'ws')}/graphql`,
    connectionParams: { authorization: `Bearer ${token}` },
  });
  client.subscribe<{ caseAssigned: { case: { title: string } | null } | null }>(
    { query: ASSIGNED, variables: { unit } },
    {
      next: ({ data }) => {
        const mark = data?.caseAssigned?.case?.title.split(' ').at(-1);
        if (mark !== undefined) heardAt.set(mark, performance.timeOrigin + performance.now());
      },
      error: (fault) => {
        throw new Error('the subscription was refused', { cause: fault });
      },
      complete: () => undefined,
    },
  );
  await wait(OPENING_MS);
  return { heardAt, [Symbol.dispose]: () => void client.dispose() };
}

export interface Delays {
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Events that did not come within 10 s. */
  readonly missed: number;
}

export async function delaysOf({ heardAt }: Ears, committedAt: Readonly<Record<string, number>>): Promise<Delays> {
  const marks = Object.keys(committedAt);
  await until(() => marks.every((mark) => heardAt.has(mark))).catch(() => undefined);
  const delays = marks
    .flatMap((mark) => (heardAt.has(mark) ? [heardAt.get(mark)! - committedAt[mark]!] : []))
    .sort((one, other) => one - other);
  const at = (share: number) => delays[Math.min(delays.length - 1, Math.floor(delays.length * share))] ?? Number.NaN;
  return { p50Ms: at(0.5), p99Ms: at(0.99), missed: marks.length - delays.length };
}

/** The unit that the case of this order went to. */
export async function caseOf(databaseUrl: string, mark: string): Promise<{ readonly unit: string }> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const found = await until(async () => {
      const { rows } = await client.query<{ unit: string }>(
        `select lead_unit_code as unit from cases.case where title like '%' || $1`,
        [` ${mark}`],
      );
      return rows[0];
    });
    return found!;
  } finally {
    await client.end();
  }
}
