import { HubError } from '../../../platform/errors/hub-error.js';
import type { CaseFilter } from '../case/case-filter.type.js';
import type { CaseRow } from '../case/case-row.js';
import { listCases } from '../case/list-cases.js';
import type { MoveTarget } from '../case/move-case.js';
import type { CasesContext } from '../cases-context.js';
import { assignCase } from './assign-case.js';
import type { Giving } from './give-case.js';

export interface AssignCases extends Giving {
  /** As somebody picked them from a list. */
  readonly cases?: readonly MoveTarget[] | null;
  /** The first hundred that fit, the oldest first, as they stand. */
  readonly filter?: CaseFilter | null;
}

/** What was given, as far as the viewer still sees it, and what was not. */
export interface AssignedCases {
  readonly cases: CaseRow[];
  readonly userErrors: { readonly caseId: string; readonly code: string; readonly message: string }[];
}

const MOST = 100;

/**
 * Gives up to a hundred cases to one unit, each in a transaction of its own: what cannot go is told, the rest goes.
 *
 * @throws HubError BAD_USER_INPUT, BATCH_TOO_LARGE
 */
export async function assignCases(context: CasesContext, input: AssignCases): Promise<AssignedCases> {
  const { cases: picked, filter, ...giving } = input;
  if (!picked === !filter) throw new HubError('BAD_USER_INPUT', { field: 'cases' });
  if (picked && picked.length > MOST) throw new HubError('BATCH_TOO_LARGE', { limit: MOST });
  const targets = picked ?? (await firstThatFit(context, filter ?? {}));
  const unique = [...new Map(targets.map((target) => [target.caseId, target])).values()];
  const cases: CaseRow[] = [];
  const userErrors: AssignedCases['userErrors'] = [];
  for (const { caseId, version } of unique) {
    const given = await assignOne(context, { ...giving, caseId, version });
    if (given instanceof HubError) userErrors.push({ caseId, code: given.code, message: given.message });
    else if (given) cases.push(given);
  }
  return { cases, userErrors };
}

async function firstThatFit(context: CasesContext, filter: CaseFilter): Promise<MoveTarget[]> {
  const { nodes } = await listCases(context, { filter, orderBy: 'RECEIVED_OLDEST', first: MOST, after: null });
  return nodes.map(({ id: caseId, version }) => ({ caseId, version }));
}

async function assignOne(context: CasesContext, input: Giving & MoveTarget): Promise<CaseRow | HubError | null> {
  try {
    return await assignCase(context, input);
  } catch (error) {
    if (error instanceof HubError) return error;
    throw error;
  }
}
