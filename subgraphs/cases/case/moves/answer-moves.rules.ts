import type { MoveRow } from './move-row.rules.js';

const SETTLING = ['REPLIED', 'CONCLUDED', 'NOT_ACCEPTED', 'REFERRED', 'WITHDRAWN', 'FINAL'] as const;

/** What an answer of whatever form brings to an end. */
const ANSWERED = [
  'FORWARD',
  'NOTIFY',
  'HANDLE',
  'SIMPLE_ACCEPT',
  'SIMPLE_DONE',
  'HOTLINE_SIGN',
  'HOTLINE_HANDLE',
] as const;

/** 答复、办结、重办. */
export const ANSWER_MOVES = {
  /** On the spot, to a suggestion, or by the simple procedure: a letter. */
  reply: {
    from: ['SIGNED', 'ACCEPTED'],
    to: 'REPLIED',
    event: 'CASE_REPLIED',
    by: ['holder', 'officer'],
    article: '23',
    documents: ['REPLY_LETTER'],
    stops: ANSWERED,
    starts: ['EVALUATE'],
  },
  /** Art. 32: the petition procedure proper ends with an opinion. */
  opine: {
    from: ['ACCEPTED'],
    to: 'REPLIED',
    event: 'CASE_REPLIED',
    by: ['holder', 'officer'],
    article: '32',
    documents: ['HANDLING_OPINION'],
    stops: ANSWERED,
    starts: ['EVALUATE'],
  },
  conclude: {
    from: ['REPLIED'],
    to: 'CONCLUDED',
    event: 'CASE_CONCLUDED',
    by: ['holder', 'officer'],
    article: '27',
  },
  settle: { from: SETTLING, to: 'as it was', event: 'CASE_SETTLED', by: ['holder', 'officer'] },
  /** Taken by the petition bureau: a unit that handled the matter does not say so of itself. */
  pledge: {
    from: SETTLING,
    to: 'as it was',
    event: 'CASE_SETTLED',
    by: ['officer'],
    documents: ['SETTLEMENT_PLEDGE'],
  },
  unsettle: { from: SETTLING, to: 'as it was', event: 'CASE_UNSETTLED', by: ['officer'] },
  reopen: {
    from: ['REPLIED', 'CONCLUDED', 'NOT_ACCEPTED', 'REFERRED', 'WITHDRAWN'],
    to: 'ASSIGNED',
    event: 'CASE_REOPENED',
    by: ['system', 'officer'],
    voids: ['EVALUATE', 'REVIEW_REQUEST', 'RECHECK_REQUEST'],
  },
  /** The same of a case that was accepted: the 60 days run anew from the order to do it again. */
  redo: {
    from: ['REPLIED', 'CONCLUDED', 'WITHDRAWN'],
    to: 'ASSIGNED',
    event: 'CASE_REOPENED',
    by: ['system', 'officer'],
    article: '34',
    voids: ['EVALUATE', 'REVIEW_REQUEST', 'RECHECK_REQUEST'],
    starts: ['HANDLE'],
  },
  /** The bureau thinks that it should not have been turned away: it is the unit's, which tells the petitioner anew. */
  overrule: {
    from: ['NOT_ACCEPTED', 'REFERRED'],
    to: 'ASSIGNED',
    event: 'CASE_REOPENED',
    by: ['officer'],
    article: '44(2)',
    starts: ['NOTIFY'],
  },
} as const satisfies Record<string, MoveRow>;
