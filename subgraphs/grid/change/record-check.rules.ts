import type { Draft } from './draft.rules.js';
import type { Report } from './report.rules.js';

/** Reports what does not hold of a record in any of its versions, beside that all it names is there. */
export type RecordCheck = (draft: Draft, key: string, report: Report) => void;
