import pg from 'pg';
import { aHotlineOrder } from '../../builders/hotline-order.js';
import type { TestHub } from '../../setup/start-hub.js';
import { until } from '../../setup/until.js';
import { partsFor } from '../../subgraphs/cases/documents.js';
import type { Facts } from './facts.js';
import { ACCUSED, DISCIPLINE, TELEPHONE, WORDS } from './routes.js';

const PROFILE = 'hotline-county-json';
const OF_SUBMISSION = `query ($id: ID!) { submission(id: $id) { submissionNo state case { id caseNo version
  assignments { id unit { code } } submissionsJoined { joinId } } } }`;

export interface BroughtCase {
  readonly submissionId: string;
  readonly submissionNo: string;
  readonly id: string;
  readonly caseNo: string;
  readonly version: number;
  readonly assignments: readonly { readonly id: string; readonly unit: { readonly code: string } }[];
  readonly submissionsJoined: readonly { readonly joinId: string }[];
}

/** An order of the hotline, and its case once it has one. */
export async function bring(hub: TestHub, fields: Readonly<Record<string, unknown>>): Promise<BroughtCase> {
  const response = await hub.push(PROFILE, JSON.stringify(aHotlineOrder(fields)));
  const { submissionId } = (await response.json()) as { submissionId: string };
  const officer = await hub.token('officer');
  return until(async () => {
    const { data } = await hub.ask(OF_SUBMISSION, { id: submissionId }, officer);
    const { submissionNo, case: found } = data?.submission ?? {};
    return found ? { submissionId, submissionNo, ...found } : null;
  });
}

/** One mutation that an officer may make. */
export async function decide(hub: TestHub, name: string, type: string, input: object): Promise<void> {
  const officer = await hub.token('officer');
  const { errors } = await hub.ask(
    `mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`,
    { input },
    officer,
  );
  if (errors) throw new Error(`${name}: ${JSON.stringify(errors)}`);
}

/** The county before: with one of everything in which an accusation could show. */
export async function bringOrdinaryMatters(hub: TestHub): Promise<BroughtCase> {
  const stall = await bring(hub, { title: '摊贩占道', content: '农贸市场门口占道经营，无法通行。' });
  const assigned = { caseId: stall.id, version: stall.version, unitCode: ACCUSED, role: 'LEAD' };
  await decide(hub, 'assignCase', 'AssignCaseInput', assigned);
  await bring(hub, {
    title: '举报作风',
    demandType: '举报',
    respondentName: '住建局',
    content: '住建局工作人员态度恶劣。',
  });
  await bring(hub, { category: '没有这一类->没有', address: '不知何处', content: '路灯不亮，请修。' });
  await hub.push(PROFILE, JSON.stringify(aHotlineOrder({ title: '', content: '' })));
  return stall;
}

/** What accuses the unit: with an unknown value, at a place nobody can find, with all that hangs on a case. */
export async function accuse(hub: TestHub): Promise<Facts> {
  const accusation = await bring(hub, {
    title: `城管${WORDS}`,
    content: `城管局工作人员在农贸市场${WORDS}，请查处。`,
    demandType: '举报',
    respondentName: '城管局',
    category: '从未见过->的一类',
    address: '某个找不到的地方',
    contactPhone: TELEPHONE,
  });
  const { id: caseId, submissionId } = accusation;
  const recusal = {
    unitCode: '610999-SJJ',
    caseId,
    ground: 'OTHER',
    decidedBy: '610999-XFJ',
    source: '条例第二十八条',
  };
  await decide(hub, 'addRecusal', 'AddRecusalInput', recusal);
  await decide(hub, 'draftDocument', 'DraftDocumentInput', { caseId, kind: 'HANDLING_OPINION', parts: [] });
  const { recusalId, unresolvedId, documentId } = await rowsOf(hub, caseId, submissionId);
  await answer(hub, accusation);
  return {
    caseId,
    caseNo: accusation.caseNo,
    submissionId,
    submissionNo: accusation.submissionNo,
    assignmentId: accusation.assignments.find(({ unit }) => unit.code === DISCIPLINE)?.id ?? '',
    joinId: accusation.submissionsJoined[0]?.joinId ?? '',
    recusalId,
    unresolvedId,
    documentId,
  };
}

/** The unit that has it in hand signs for it and answers, so that it could be judged. */
async function answer(hub: TestHub, { id: caseId, version, assignments }: BroughtCase): Promise<void> {
  const unit = await hub.token('department', { unit: DISCIPLINE });
  const assignmentId = assignments.find(({ unit: { code } }) => code === DISCIPLINE)?.id;
  const signing = 'mutation ($input: SignAssignmentInput!) { signAssignment(input: $input) { case { version } } }';
  const { data } = await hub.ask(signing, { input: { caseId, version, assignmentId } }, unit);
  const replying = 'mutation ($input: AnswerCaseInput!) { replyCase(input: $input) { case { state } } }';
  const documents = [{ kind: 'REPLY_LETTER', parts: partsFor('REPLY_LETTER') }];
  const input = { caseId, version: data.signAssignment.case.version, documents };
  const { errors } = await hub.ask(replying, { input }, unit);
  if (errors) throw new Error(`replyCase: ${JSON.stringify(errors)}`);
}

async function rowsOf(hub: TestHub, caseId: string, submissionId: string) {
  const client = new pg.Client({ connectionString: hub.databaseUrl });
  await client.connect();
  const { rows } = await client.query(
    `select (select id from grid.recusal where case_id = $1) as "recusalId",
            (select id from grid.unresolved_place where ref = $2) as "unresolvedId",
            (select id from cases.document where case_id = $1) as "documentId"`,
    [caseId, submissionId],
  );
  await client.end();
  return rows[0] as Pick<Facts, 'recusalId' | 'unresolvedId' | 'documentId'>;
}
