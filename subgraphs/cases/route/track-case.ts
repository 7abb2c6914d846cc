import { HubError } from '../../../platform/errors/hub-error.js';
import type { CaseRow } from '../case/case-row.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import { readReason } from '../case/read-reason.rules.js';
import type { CasesContext } from '../cases-context.js';
import type { Track } from './track.rules.js';

export interface TrackCase extends MoveTarget {
  readonly track: Track;
  readonly reason: string;
}

/**
 * 快办、商办、督办: puts a case on a track, with the reason. What is urgent is not settled as a small matter.
 *
 * @throws HubError BAD_USER_INPUT, FORBIDDEN, CASE_MOVE_REFUSED, CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE
 */
export function trackCase(context: CasesContext, input: TrackCase): Promise<CaseRow | null> {
  const { track } = input;
  const reason = readReason(input.reason);
  return moveCase(context, input, (moved) => {
    const it = moved.case;
    moved.guard('track');
    if (track === 'FAST' && it.urgency !== 'NORMAL') {
      throw new HubError('BAD_USER_INPUT', { field: 'track', possible: 'COMPLEX SPECIAL' });
    }
    const facts = { track, fromTrack: it.track };
    Object.assign(it, { track, trackReason: reason });
    moved.make('track', { unitCode: it.leadUnitCode, facts });
  });
}
