import { OPEN, UNDER_WAY } from '../case-states.rules.js';
import type { MoveRow } from './move-row.rules.js';

/** 转送、交办、签收、异议: in whose hands it is. */
export const ASSIGNMENT_MOVES = {
  assign: {
    from: OPEN,
    to: 'ASSIGNED',
    event: 'CASE_ASSIGNED',
    by: ['system', 'officer'],
    article: '22',
    stops: ['FORWARD'],
  },
  assignCo: { from: OPEN, to: 'as it was', event: 'CASE_ASSIGNED', by: ['system', 'officer'], article: '22' },
  dispatch: { from: OPEN, to: 'ASSIGNED', event: 'CASE_ASSIGNED', by: ['holder'], article: '22' },
  dispatchCo: { from: OPEN, to: 'as it was', event: 'CASE_ASSIGNED', by: ['holder'], article: '22' },
  sign: {
    from: ['ASSIGNED'],
    to: 'SIGNED',
    event: 'ASSIGNMENT_SIGNED',
    by: ['holder'],
    article: '23',
    stops: ['OBJECTION', 'HOTLINE_SIGN'],
  },
  /** Signs for a case that was accepted before it came here: by a predecessor, or before it was taken up again. */
  signAccepted: {
    from: ['ASSIGNED'],
    to: 'ACCEPTED',
    event: 'ASSIGNMENT_SIGNED',
    by: ['holder'],
    article: '23',
    stops: ['OBJECTION', 'HOTLINE_SIGN'],
  },
  signCo: {
    from: OPEN,
    to: 'as it was',
    event: 'ASSIGNMENT_SIGNED',
    by: ['holder'],
    article: '23',
    stops: ['OBJECTION', 'HOTLINE_SIGN'],
  },
  object: {
    from: OPEN,
    to: 'as it was',
    event: 'ASSIGNMENT_OBJECTED',
    by: ['holder'],
    article: '23',
    stops: ['OBJECTION', 'HOTLINE_RETURN'],
  },
  upholdObjection: {
    from: OPEN,
    to: 'as it was',
    event: 'OBJECTION_DECIDED',
    by: ['officer', 'sender'],
    article: '23',
  },
  rejectObjection: {
    from: OPEN,
    to: 'as it was',
    event: 'OBJECTION_DECIDED',
    by: ['officer', 'sender'],
    article: '23',
  },
  /** 退单: a work order may go back after it was signed for, while its window is open. */
  return: {
    from: ['ASSIGNED', 'SIGNED'],
    to: 'ASSIGNED',
    event: 'ASSIGNMENT_RETURNED',
    by: ['holder'],
    article: '23',
    stops: ['OBJECTION', 'HOTLINE_RETURN'],
  },
  returnCo: {
    from: OPEN,
    to: 'as it was',
    event: 'ASSIGNMENT_RETURNED',
    by: ['holder'],
    article: '23',
    stops: ['OBJECTION', 'HOTLINE_RETURN'],
  },
  /** 办结报告 of what was ordered, and what a helper has found. */
  report: {
    from: UNDER_WAY,
    to: 'as it was',
    event: 'ASSIGNMENT_REPORTED',
    by: ['holder'],
    article: '22',
    stops: ['ASSIGN_REPORT'],
  },
  /** 不再等待协办报告: a helper that is late does not keep the petitioner from an answer. */
  waiveReports: { from: OPEN, to: 'as it was', event: 'REPORTS_WAIVED', by: ['holder', 'officer'], article: '22' },
  recuse: {
    from: UNDER_WAY,
    to: 'as it was',
    event: 'RECUSAL_RECORDED',
    by: ['officer', 'holder'],
    article: '28',
  },
  succeed: { from: OPEN, to: 'ASSIGNED', event: 'CASE_SUCCEEDED', by: ['system'], article: '24' },
  succeedAnswered: {
    from: ['REPLIED', 'UNDER_REVIEW', 'UNDER_RECHECK'],
    to: 'as it was',
    event: 'CASE_SUCCEEDED',
    by: ['system'],
    article: '24',
  },
  succeedCo: { from: UNDER_WAY, to: 'as it was', event: 'CASE_SUCCEEDED', by: ['system'], article: '24' },
} as const satisfies Record<string, MoveRow>;
