import { setTimeout as sleep } from 'node:timers/promises';
import type { GraphClient } from './graph-client.js';

/** One stop on a petition's way, with the time since it was sent. */
export interface Stop {
  readonly name: string;
  readonly detail: string;
  readonly ms: number;
}

interface Seen {
  readonly submission: {
    readonly normalisedAt: string | null;
    readonly matchedAt: string | null;
    readonly case: {
      readonly id: string;
      readonly caseNo: string;
      readonly registeredAt: string;
      readonly cell: { readonly name: string; readonly town: { readonly name: string } | null } | null;
      readonly routing: { readonly reason: string } | null;
      readonly leadUnit: { readonly name: string } | null;
      readonly assignments: readonly { readonly assignedAt: string }[] | null;
    } | null;
  } | null;
}

const WAY = `query Way($id: ID!) {
  submission(id: $id) {
    normalisedAt matchedAt
    case {
      id caseNo registeredAt
      cell { name town { name } }
      routing { reason }
      leadUnit { name }
      assignments { assignedAt }
    }
  }
}`;

/** Longest the demo waits for one petition, in milliseconds. */
const LIMIT_MS = 20_000;
const LOOK_EVERY_MS = 40;

/**
 * Follows a submission through the graph and tells each stop once, as soon as it is seen.
 *
 * @returns id of its case; null when it did not become one in time
 */
export async function followSubmission(
  client: GraphClient,
  token: string,
  submissionId: string,
  sentAt: number,
  tell: (stop: Stop) => void,
): Promise<string | null> {
  const told = new Set<string>();
  const once = (name: string, at: string | null | undefined, detail = ''): void => {
    if (!at || told.has(name)) return;
    told.add(name);
    tell({ name, detail, ms: Math.max(0, Date.parse(at) - sentAt) });
  };
  while (Date.now() - sentAt < LIMIT_MS) {
    const { submission } = await client.ask<Seen>(WAY, { id: submissionId }, token);
    once('已规范化', submission?.normalisedAt);
    once('已比对', submission?.matchedAt);
    const found = submission?.case;
    if (found) {
      once('已登记', found.registeredAt, found.caseNo);
      const cell = found.cell ? `${found.cell.town?.name ?? ''} ${found.cell.name}`.trim() : '待人工定位';
      once(
        '已定位分派',
        found.registeredAt,
        `${cell} → ${found.leadUnit?.name ?? ''}（${found.routing?.reason ?? ''}）`,
      );
      once('已交办', found.assignments?.[0]?.assignedAt);
      return found.id;
    }
    await sleep(LOOK_EVERY_MS);
  }
  return null;
}
