/** What somebody could know of an accusation from elsewhere, and would try. */
export interface Facts {
  readonly caseId: string;
  readonly caseNo: string;
  readonly assignmentId: string;
  readonly joinId: string;
  readonly submissionId: string;
  readonly submissionNo: string;
  readonly recusalId: string;
  readonly unresolvedId: string;
  readonly documentId: string;
}

/** Of nothing that there is. Each of the shape of what it stands for. */
export const MADE_UP: Facts = {
  caseId: '01990000-0000-7000-8000-000000000001',
  caseNo: 'XF2026-999999',
  assignmentId: '01990000-0000-7000-8000-000000000002',
  joinId: '01990000-0000-7000-8000-000000000003',
  submissionId: '01990000-0000-7000-8000-000000000004',
  submissionNo: 'XJ2026-999999',
  recusalId: '01990000-0000-7000-8000-000000000005',
  unresolvedId: '01990000-0000-7000-8000-000000000006',
  documentId: '01990000-0000-7000-8000-000000000007',
};
