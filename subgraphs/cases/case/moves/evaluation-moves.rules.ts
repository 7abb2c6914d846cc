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
  callBack: { from: LIVING, to: 'as it was', event: 'CALLBACK_ATTEMPTED', by: ['clerk', 'officer'], article: '21' },
} as const satisfies Record<string, MoveRow>;
