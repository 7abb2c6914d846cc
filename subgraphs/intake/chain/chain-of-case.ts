import type { IntakeContext } from '../intake-context.js';
import type { CaseType } from '../submission/case.type.js';
import type { CaseChainRow } from './chain-rows.js';

/** Null when the viewer may not see the case; that is for cases to say. */
export async function chainOfCase(
  { loaders }: IntakeContext,
  { id, viewable }: CaseType,
): Promise<CaseChainRow | null> {
  return viewable ? loaders.caseChain.load(id) : null;
}
