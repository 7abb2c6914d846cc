import type { Viewer } from '../../../platform/identity/viewer.js';
import type { PartAnswer } from '../../builders/ask-part.js';
import { partsFor } from './documents.js';
import type { CasesDesk } from './open-cases-desk.js';

export interface SeenCase {
  readonly id: string;
  readonly caseNo: string;
  readonly state: string;
  readonly version: number;
  readonly leadUnit: { readonly code: string };
  readonly dueAt: string | null;
  readonly confidentiality: string;
  readonly clocks: readonly {
    readonly kind: string;
    readonly stoppedAt: string | null;
    readonly breachedAt: string | null;
  }[];
  readonly assignments: readonly {
    readonly id: string;
    readonly role: string;
    readonly state: string;
    readonly unit: { readonly code: string };
  }[];
  readonly events: { readonly nodes: readonly { readonly sequence: number; readonly kind: string }[] };
  readonly submissionsJoined: readonly {
    readonly joinId: string;
    readonly mergedCaseId: string | null;
    readonly submission: { readonly id: string };
  }[];
}

const CASE = `query ($id: ID!) { case(id: $id) { id caseNo state version dueAt confidentiality leadUnit { code }
  clocks { kind stoppedAt breachedAt } assignments { id role state unit { code } }
  events(first: 100) { nodes { sequence kind } } submissionsJoined { joinId mergedCaseId submission { id } } } }`;

/** The case as a viewer sees it; null when it is not for them. */
export async function seen(desk: CasesDesk, viewer: Viewer, id: string): Promise<SeenCase | null> {
  const { data, codes } = await desk.ask(viewer, CASE, { id });
  if (codes.length > 0) throw new Error(codes.join());
  return JSON.parse(JSON.stringify(data)).case;
}

/** One mutation on a case, by name. `input` names all but the case. */
export function move(
  desk: CasesDesk,
  viewer: Viewer,
  name: string,
  { id: caseId, version }: Pick<SeenCase, 'id' | 'version'>,
  input: Record<string, unknown> = {},
): Promise<PartAnswer> {
  const type = MOVE_INPUTS[name] ?? 'MoveCaseInput';
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { case { id version } } }`;
  return desk.ask(viewer, document, { input: { caseId, version, ...MOVE_DEFAULTS[name], ...input } });
}

/** What moves need that the test is not about. */
const MOVE_DEFAULTS: Readonly<Record<string, object>> = {
  replyCase: { documents: [{ kind: 'REPLY_LETTER', parts: partsFor('REPLY_LETTER') }] },
  acceptCase: { documents: [{ kind: 'ACCEPTANCE_NOTICE', parts: partsFor('ACCEPTANCE_NOTICE') }] },
  referCase: { documents: [{ kind: 'REFERRAL_GUIDANCE', parts: partsFor('REFERRAL_GUIDANCE') }] },
  concludeCase: { dispositions: ['RESOLVED'] },
  classifyCase: { reason: '经审查认定' },
};

const MOVE_INPUTS: Readonly<Record<string, string>> = {
  assignCase: 'AssignCaseInput',
  signAssignment: 'SignAssignmentInput',
  returnAssignment: 'ReturnAssignmentInput',
  objectToAssignment: 'ObjectToAssignmentInput',
  decideObjection: 'DecideObjectionInput',
  dispatchCase: 'DispatchCaseInput',
  reportAssignment: 'ReportAssignmentInput',
  waiveReports: 'WaiveReportsInput',
  recordRecusal: 'RecordRecusalInput',
  joinSubmission: 'JoinSubmissionInput',
  replyCase: 'AnswerCaseInput',
  opineCase: 'AnswerCaseInput',
  concludeCase: 'ConcludeCaseInput',
  reopenCase: 'ReopenCaseInput',
  classifyCase: 'ClassifyCaseInput',
  referCase: 'ReferCaseInput',
  acceptCase: 'NotifyingInput',
  turnCaseAway: 'TurnCaseAwayInput',
  askExtension: 'AskExtensionInput',
  grantExtension: 'GrantExtensionInput',
  refuseExtension: 'RefuseExtensionInput',
  trackCase: 'TrackCaseInput',
  simplifyCase: 'SimplifyCaseInput',
  withdrawCase: 'WithdrawCaseInput',
  reportUrgency: 'ReportUrgencyInput',
  separateSubmission: 'SeparateSubmissionInput',
  issueDocuments: 'IssueDocumentsInput',
  recordCallback: 'RecordCallbackInput',
  reopenOnEvaluation: 'ReopenOnEvaluationInput',
  leaveOnEvaluation: 'LeaveOnEvaluationInput',
  joinCases: 'JoinCasesInput',
  separateCases: 'SeparateCasesInput',
  answerSubmissions: 'AnswerSubmissionsInput',
  foundAnew: 'FoundAnewInput',
  refuseAgain: 'RefuseAgainInput',
};

/** The assignment a unit has in hand. */
export function handOf({ assignments }: SeenCase, unitCode: string): string {
  const held = assignments.find(
    ({ unit, state }) => unit.code === unitCode && /^(ASSIGNED|SIGNED|OBJECTED)$/.test(state),
  );
  return held?.id ?? '';
}
