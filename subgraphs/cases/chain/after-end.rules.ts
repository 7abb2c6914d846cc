import type { EventKind } from '../../../contracts/channel.js';
import type { CaseState } from '../case/case-states.rules.js';
import type { GuidanceKind } from './guidance.rules.js';

/** A case that has been answered, or came to an end in another way. */
export interface EndedCase {
  readonly state: CaseState;
  /** Last instants of the windows that run; null where none does. */
  readonly reviewDueAt: Date | null;
  readonly recheckDueAt: Date | null;
}

/** What becomes of a submission that tells the matter of an ended case again. */
export interface AfterEnd {
  /** LINK: it belongs to that case. ANEW: it founds one of its own, linked by the chain. */
  readonly fate: 'LINK' | 'ANEW';
  readonly guidance: GuidanceKind | null;
}

/**
 * The law closes a matter by degrees: what was answered goes on by review (Arts. 35, 36), what is final is no longer
 * accepted (Art. 36), what was refused or referred is told its way again. Withdrawing decides nothing, so whoever comes
 * again is heard anew. Nobody is turned away: each is registered, and owed a written word.
 */
export function afterEnd(event: EventKind, receivedAt: Date, ended: EndedCase | undefined): AfterEnd {
  if (event !== 'NEW' || !ended) return GOES_ON;
  const isOpen = (dueAt: Date | null): boolean => dueAt !== null && receivedAt <= dueAt;
  switch (ended.state) {
    case 'REPLIED':
    case 'CONCLUDED':
      if (isOpen(ended.recheckDueAt)) return { fate: 'LINK', guidance: 'RECHECK' };
      if (isOpen(ended.reviewDueAt)) return { fate: 'LINK', guidance: 'REVIEW' };
      return { fate: 'LINK', guidance: ended.state === 'REPLIED' ? null : 'ANSWERED' };
    case 'FINAL':
      return { fate: 'LINK', guidance: 'NO_LONGER_ACCEPTED' };
    case 'NOT_ACCEPTED':
      return { fate: 'LINK', guidance: 'SAME_REFUSAL' };
    case 'REFERRED':
      return { fate: 'LINK', guidance: 'SAME_ROUTE' };
    case 'WITHDRAWN':
      return { fate: 'ANEW', guidance: null };
    default:
      return GOES_ON;
  }
}

const GOES_ON: AfterEnd = { fate: 'LINK', guidance: null };
