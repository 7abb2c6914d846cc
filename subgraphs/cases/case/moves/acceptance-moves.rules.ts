import { OPEN } from '../case-states.rules.js';
import type { MoveRow } from './move-row.rules.js';

/** 受理、不予受理、导入其他途径、撤回. */
export const ACCEPTANCE_MOVES = {
  /** Art. 31(6): the petition procedure proper, with its 60 days. */
  accept: {
    from: ['SIGNED'],
    to: 'ACCEPTED',
    event: 'CASE_ACCEPTED',
    by: ['holder'],
    article: '23',
    documents: ['ACCEPTANCE_NOTICE'],
    isExemptible: true,
    stops: ['FORWARD', 'NOTIFY', 'SIMPLE_ACCEPT'],
    starts: ['HANDLE'],
  },
  /** Suggestions, accusations, and what the organ does by another law: no term of the Regulations runs. */
  acceptOther: {
    from: ['SIGNED'],
    to: 'ACCEPTED',
    event: 'CASE_ACCEPTED',
    by: ['holder'],
    article: '23',
    documents: ['ACCEPTANCE_NOTICE'],
    isExemptible: true,
    stops: ['FORWARD', 'NOTIFY', 'SIMPLE_ACCEPT'],
  },
  notAccept: {
    from: ['ASSIGNED', 'SIGNED'],
    to: 'NOT_ACCEPTED',
    event: 'CASE_NOT_ACCEPTED',
    by: ['holder', 'officer'],
    article: '23',
    documents: ['NOT_ACCEPTED_NOTICE'],
    isExemptible: true,
    stops: ['FORWARD', 'NOTIFY', 'SIMPLE_ACCEPT', 'HOTLINE_SIGN', 'HOTLINE_HANDLE'],
    voids: 'rest',
  },
  refer: {
    from: OPEN,
    to: 'REFERRED',
    event: 'CASE_REFERRED',
    by: ['holder', 'officer'],
    article: '31',
    documents: ['REFERRAL_GUIDANCE'],
    isExemptible: true,
    stops: ['FORWARD', 'NOTIFY', 'SIMPLE_ACCEPT', 'HOTLINE_SIGN', 'HOTLINE_HANDLE'],
    voids: 'rest',
  },
  withdraw: {
    from: OPEN,
    to: 'WITHDRAWN',
    event: 'CASE_WITHDRAWN',
    by: ['clerk', 'officer', 'petitioner'],
    documents: ['WITHDRAWAL_REQUEST'],
    voids: 'rest',
  },
} as const satisfies Record<string, MoveRow>;
