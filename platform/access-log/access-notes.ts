import type { Caller } from '../identity/caller-assertion.js';
import type { AccessKind } from './access-entry.js';
import type { AccessLog } from './access-log.js';

export interface ReadIds {
  readonly caseIds?: readonly string[];
  readonly submissionIds?: readonly string[];
  readonly reason?: string;
}

/** What one request reads. */
export interface AccessNotes {
  /**
   * To be awaited before what was read goes on. What the request has read before in the same way is not noted again.
   * Nothing read is nothing noted, but for what has a reason and for searches.
   *
   * @throws HubError ACCESS_NOT_RECORDED
   */
  note(kind: AccessKind, read: ReadIds): Promise<void>;
}

/** Gathers what a request reads in one turn of the event loop into one entry a kind. */
export function accessNotes(log: Pick<AccessLog, 'record'>, { viewer, requestId, operation }: Caller): AccessNotes {
  const noted = new Map<string, Promise<void>>();
  const turns = new Map<AccessKind, Turn>();

  const record = (kind: AccessKind, { caseIds, submissionIds, reason }: Gathered): Promise<void> => {
    const { subject, roles, unitCode } = viewer;
    const who = { subject, roles, unitCode, requestId, operation: operation ?? '' };
    return log.record({ kind, ...who, caseIds: [...caseIds], submissionIds: [...submissionIds], reason });
  };
  const turnOf = (kind: AccessKind, reason: string | null): Turn => {
    const open = reason === null ? turns.get(kind) : undefined;
    if (open) return open;
    const gathered: Gathered = { caseIds: new Set(), submissionIds: new Set(), reason };
    const kept = new Promise<void>((resolve, reject) => {
      setImmediate(() => {
        turns.delete(kind);
        record(kind, gathered).then(resolve, reject);
      });
    });
    const turn = { ...gathered, kept };
    if (reason === null) turns.set(kind, turn);
    return turn;
  };

  return {
    note: async (kind, { caseIds = [], submissionIds = [], reason = null as string | null }) => {
      const keys = [...caseIds, ...submissionIds].map((id) => `${kind} ${id}`);
      if (keys.length === 0 && reason === null && !kind.endsWith('_SEARCHED')) return;
      const before = keys.map((key) => noted.get(key));
      if (reason === null && before.length > 0 && before.every((kept) => kept !== undefined)) {
        await Promise.all(before);
        return;
      }
      const turn = turnOf(kind, reason);
      for (const id of caseIds) turn.caseIds.add(id);
      for (const id of submissionIds) turn.submissionIds.add(id);
      for (const key of keys) noted.set(key, turn.kept);
      await Promise.all([turn.kept, ...before]);
    },
  };
}

interface Gathered {
  readonly caseIds: Set<string>;
  readonly submissionIds: Set<string>;
  readonly reason: string | null;
}

interface Turn extends Gathered {
  readonly kept: Promise<void>;
}
