import type { CasesContext } from '../cases-context.js';
import type { CaseRow } from './case-row.js';

/** Null also for a case the viewer may not see. One statement for all references of a request. */
export const caseReference = {
  __resolveReference: ({ id }: { id: string }, { loaders }: CasesContext): Promise<CaseRow | null> =>
    loaders.caseById.load(id),
};
