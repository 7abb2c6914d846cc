import { ENDED, LIVING, OPEN } from '../case-states.rules.js';
import type { MoveRow } from './move-row.rules.js';

/** What the law has not closed: a review and its end stand by themselves. */
const MERGING = [...OPEN, 'REPLIED', 'CONCLUDED'] as const;

/** 登记，及此后又来的信访件. */
export const ARRIVAL_MOVES = {
  register: {
    from: [],
    to: 'REGISTERED',
    event: 'CASE_REGISTERED',
    by: ['system'],
    article: '22',
    starts: ['FORWARD'],
  },
  supplement: { from: LIVING, to: 'as it was', event: 'CASE_SUPPLEMENTED', by: ['system'] },
  remind: { from: LIVING, to: 'as it was', event: 'CASE_REMINDED', by: ['system'] },
  askWithdrawal: { from: LIVING, to: 'as it was', event: 'CASE_WITHDRAWAL_ASKED', by: ['system'] },
  supervise: { from: LIVING, to: 'as it was', event: 'SUPERVISION_ISSUED', by: ['system'] },
  join: { from: LIVING, to: 'as it was', event: 'SUBMISSION_JOINED', by: ['system', 'clerk', 'officer'] },
  separate: { from: LIVING, to: 'as it was', event: 'SUBMISSION_SEPARATED', by: ['clerk', 'officer'] },
  merge: { from: MERGING, to: 'MERGED', event: 'CASE_MERGED', by: ['clerk', 'officer'], voids: 'rest' },
  revive: { from: ['MERGED'], to: 'ASSIGNED', event: 'CASE_UNMERGED', by: ['clerk', 'officer'] },
  reviveAnswered: { from: ['MERGED'], to: 'REPLIED', event: 'CASE_UNMERGED', by: ['clerk', 'officer'] },
  reviveConcluded: { from: ['MERGED'], to: 'CONCLUDED', event: 'CASE_UNMERGED', by: ['clerk', 'officer'] },
  /** What is owed to petitioners whose submissions share the case. */
  answerSubmissions: {
    from: LIVING,
    to: 'as it was',
    event: 'SUBMISSION_ANSWERED',
    by: ['clerk', 'officer', 'holder'],
    article: '23',
  },
  /** 有新的事实和理由: a submission that was linked to an ended case becomes a case of its own. */
  foundAnew: { from: ENDED, to: 'as it was', event: 'SUBMISSION_SEPARATED', by: ['officer'], article: '36' },
  refuseAgain: {
    from: ['FINAL'],
    to: 'as it was',
    event: 'NO_LONGER_ACCEPTED',
    by: ['system', 'clerk', 'officer'],
    article: '36',
    documents: ['NOT_ACCEPTED_NOTICE'],
    isExemptible: true,
  },
} as const satisfies Record<string, MoveRow>;
