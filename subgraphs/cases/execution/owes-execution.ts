import type { CaseRow } from '../case/case-row.js';
import { isExecutionOwed } from './execution-owed.rules.js';

/** Is the opinion of this case, as it was read, still to be executed? */
export const owesExecution = (it: CaseRow): boolean => isExecutionOwed(it);
