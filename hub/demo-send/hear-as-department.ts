import { setTimeout as sleep } from 'node:timers/promises';
import type { GraphClient } from './graph-client.js';

export interface Ears {
  /** Resolves when the stream has certainly begun. */
  readonly open: Promise<void>;
  /** When the department heard that the case was assigned to it; null when it did not within 15 s. */
  heard(caseId: string): Promise<number | null>;
}

const ASSIGNED = `subscription Assigned($unit: ID!) {
  caseAssigned(unit: $unit) { cursor case { id caseNo title } }
}`;

/** A stream without a cursor begins "now": given this long to open before anything is sent. Milliseconds. */
const OPENING_MS = 300;
const LIMIT_MS = 15_000;

export function hearAsDepartment(client: GraphClient, unit: string, token: string): Ears {
  const heardAt = new Map<string, number>();
  client.subscribe<{ caseAssigned: { case: { id: string } | null } | null }>(ASSIGNED, { unit }, token, (data) => {
    const caseId = data.caseAssigned?.case?.id;
    if (caseId) heardAt.set(caseId, Date.now());
  });
  return {
    open: sleep(OPENING_MS),
    heard: async (caseId) => {
      const last = Date.now() + LIMIT_MS;
      while (!heardAt.has(caseId) && Date.now() < last) await sleep(10);
      return heardAt.get(caseId) ?? null;
    },
  };
}
