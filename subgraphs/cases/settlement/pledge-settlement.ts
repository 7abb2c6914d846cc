import { HubError } from '../../../platform/errors/hub-error.js';
import type { CaseRow } from '../case/case-row.js';
import { type MoveTarget, moveCase } from '../case/move-case.js';
import type { MovedCase } from '../case/moved-case.js';
import type { CasesContext } from '../cases-context.js';
import { type DocumentRef, type Issued, issueDocuments } from '../document/issue-documents.js';
import { writeSettlement } from './write-settlement.js';

export interface PledgeSettlement extends MoveTarget {
  readonly documents: readonly DocumentRef[];
}

/**
 * 息诉罢访: the petitioner has promised of his own will, over his signature, to let it rest. The petition bureau takes
 * it, never the unit that handled the matter; not of an accusation, and not while a review runs. It binds nobody: what
 * comes in later is taken as ever, and it can be undone.
 *
 * @throws HubError SETTLEMENT_REFUSED, DOCUMENT_REQUIRED, those of `issueDocuments`, FORBIDDEN, CASE_MOVE_REFUSED,
 * CASE_NOT_FOUND, CASE_CHANGED_MEANWHILE
 */
export function pledgeSettlement(context: CasesContext, input: PledgeSettlement): Promise<CaseRow | null> {
  return moveCase(context, input, async (moved) => {
    moved.guard('pledge');
    requirePledgeable(moved);
    const issued = await issueDocuments(context, moved, input.documents);
    const pledge = voluntaryPledge(issued);
    const documents = issued.map(({ kind }) => kind);
    const facts = { settlement: 'PLEDGED', documentId: pledge?.documentId ?? null };
    moved.make('pledge', { unitCode: moved.case.leadUnitCode, facts, documents });
    if (pledge) await writeSettlement(moved, { settlement: 'PLEDGED', pledge_document_id: pledge.documentId });
  });
}

function requirePledgeable({ case: { id: caseId, purpose, settlement } }: MovedCase): void {
  if (purpose === 'ACCUSATION') throw new HubError('SETTLEMENT_REFUSED', { caseId, why: 'ACCUSATION', article: '30' });
  if (settlement === 'PLEDGED') throw new HubError('SETTLEMENT_REFUSED', { caseId, why: settlement });
}

/** @throws HubError SETTLEMENT_REFUSED for one that does not say that it is voluntary */
function voluntaryPledge(issued: readonly Issued[]): Issued | undefined {
  const pledge = issued.find(({ kind }) => kind === 'SETTLEMENT_PLEDGE');
  if (pledge && pledge.facts['voluntary'] !== 'VOLUNTARY') {
    throw new HubError('SETTLEMENT_REFUSED', { documentId: pledge.documentId, why: 'NOT_VOLUNTARY' });
  }
  return pledge;
}
