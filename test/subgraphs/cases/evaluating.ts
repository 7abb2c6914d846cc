import type { MatterV1 } from '../../../contracts/matter.js';
import { ANONYMOUS, type Viewer } from '../../../platform/identity/viewer.js';
import type { PartAnswer } from '../../builders/ask-part.js';
import { handOf, move, seen } from './moves.js';
import { aViewer, type CasesDesk, OFFICER } from './open-cases-desk.js';

export interface SeenEvaluations {
  readonly evaluations: readonly {
    readonly id: string;
    readonly round: number;
    readonly target: string;
    readonly unit: { readonly code: string };
    readonly grade: string | null;
    readonly source: string;
    readonly comment: string | null;
    readonly supersededBy: string | null;
    readonly decision: string | null;
    readonly recheckOutcome: string | null;
  }[];
  readonly evaluationOpenings: readonly {
    readonly target: string;
    readonly round: number;
    readonly closesAt: string;
    readonly unjudged: string | null;
  }[];
  readonly callbacks: readonly { readonly attempt: number; readonly outcome: string; readonly askedBy: string }[];
}

const SEEN = `query ($id: ID!) { case(id: $id) {
  evaluations { id round target unit { code } grade process result solved source comment supersededBy decision recheckOutcome }
  evaluationOpenings { target round closesAt unjudged }
  callbacks { attempt outcome askedBy byPlatform } } }`;

export async function seenEvaluations(desk: CasesDesk, viewer: Viewer, id: string): Promise<SeenEvaluations | null> {
  const { data, codes } = await desk.ask(viewer, SEEN, { id });
  if (codes.length > 0) throw new Error(codes.join());
  return JSON.parse(JSON.stringify(data)).case;
}

/** Registers a matter, or takes a case that stands, and has its unit sign and answer. */
export async function answered(
  desk: CasesDesk,
  matter: MatterV1 | null,
  unitCode = 'JTJ',
  caseId = '',
  knownSubmissionId = '',
): Promise<{ readonly id: string; readonly submissionId: string; readonly caseNo: string }> {
  if (matter) await desk.cases.register(desk.ports.bring(matter));
  const submissionId = matter?.submissionId ?? knownSubmissionId;
  const id = matter ? (desk.ports.links.get(submissionId)?.caseId ?? '') : caseId;
  const unit = aViewer('department', unitCode);
  const found = await seen(desk, OFFICER, id);
  if (!found) throw new Error('the case is not seen');
  const signed = await move(desk, unit, 'signAssignment', found, { assignmentId: handOf(found, unitCode) });
  const replied = await move(desk, unit, 'replyCase', { id, version: found.version + 1 });
  const codes = [...signed.codes, ...replied.codes];
  if (codes.length > 0) throw new Error(codes.join());
  return { id, submissionId, caseNo: found.caseNo };
}

/** By the query code of a submission, as intake beside the desk knows it. */
export function evaluate(
  desk: CasesDesk,
  submissionId: string,
  evaluations: readonly object[],
  viewer: Viewer = ANONYMOUS,
): Promise<PartAnswer> {
  return desk.ask(
    viewer,
    `mutation ($input: EvaluatePetitionInput!) { evaluatePetition(input: $input) { evaluations {
       target unitCode state canJudge } } }`,
    { input: { queryCode: `code of ${submissionId}`, evaluations } },
  );
}
