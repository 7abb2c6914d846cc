import type { ErrorCode } from '../../../platform/errors/catalogue.js';
import type { ErrorFacts } from '../../../platform/errors/hub-error.js';
import type { RecordKey } from '../record/things.rules.js';

/** Says what is wrong with a record. */
export type Report = (
  code: ErrorCode,
  at: RecordKey & { readonly field: string | null; readonly facts?: ErrorFacts },
) => void;
