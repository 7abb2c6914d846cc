import { LIVING } from '../case-states.rules.js';
import type { MoveRow } from './move-row.rules.js';

/** 评价与回访. */
export const EVALUATION_MOVES = {
  evaluate: {
    from: LIVING,
    to: 'as it was',
    event: 'EVALUATION_RECEIVED',
    article: '21',
    by: ['petitioner', 'clerk', 'officer', 'system'],
  },
  callBack: {
    from: LIVING,
    to: 'as it was',
    event: 'CALLBACK_ATTEMPTED',
    article: '21',
    by: ['clerk', 'officer', 'system'],
  },
} as const satisfies Record<string, MoveRow>;
