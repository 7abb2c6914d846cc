import { OPEN, UNDER_WAY } from '../case-states.rules.js';
import type { MoveRow } from './move-row.rules.js';

/** 目的、途径与程序: what kind of matter it is. */
export const ROUTE_MOVES = {
  classify: {
    from: OPEN,
    to: 'as it was',
    event: 'CASE_CLASSIFIED',
    by: ['clerk', 'officer', 'holder'],
    article: '31',
  },
  /** The same where the accused have it in hand: it goes to the petition bureau with the same commit. */
  classifyAway: {
    from: OPEN,
    to: 'ASSIGNED',
    event: 'CASE_CLASSIFIED',
    by: ['clerk', 'officer', 'holder'],
    article: '30',
  },
  simplify: {
    from: ['ASSIGNED', 'SIGNED'],
    to: 'as it was',
    event: 'PROCEDURE_CHANGED',
    by: ['officer', 'holder'],
    starts: ['SIMPLE_ACCEPT', 'SIMPLE_DONE'],
  },
  unsimplify: {
    from: OPEN,
    to: 'as it was',
    event: 'PROCEDURE_CHANGED',
    by: ['officer', 'holder'],
    voids: ['SIMPLE_ACCEPT', 'SIMPLE_DONE'],
  },
  /** 小事快办、难事商办、特事督办 */
  track: { from: UNDER_WAY, to: 'as it was', event: 'PROCEDURE_CHANGED', by: ['officer'] },
  reportUrgency: {
    from: OPEN,
    to: 'as it was',
    event: 'URGENCY_REPORTED',
    by: ['clerk', 'officer', 'holder'],
    article: '25',
  },
} as const satisfies Record<string, MoveRow>;
