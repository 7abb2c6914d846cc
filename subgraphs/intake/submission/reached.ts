import { type Asker, isOfNoUnit } from '../visibility.rules.js';

/** `isReached` of visibility.rules.ts as a condition on `intake.submission s`. */
export const reachedBy = (asker: Asker): string =>
  isOfNoUnit(asker) ? `s.link_guard <> 'AGAINST_BUREAU'` : `(s.case_id is not null and s.link_guard = 'OPEN')`;
