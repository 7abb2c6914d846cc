import type { HubClient } from '../setup/hub-client.js';
import { startHub } from '../setup/start-hub.js';
import { until } from '../setup/until.js';

const SUBMIT = `mutation ($input: SubmitPetitionInput!) {
  submitPetition(input: $input) { submissionId submissionNo queryCode } }`;
const SUBMISSION = `query ($id: ID!) { submission(id: $id) { submissionNo receivedAt isFirst repeatOrdinal previous { id }
  participantCounts { representatives coSigners total }
  case { id caseNo version state isFirst repeatOrdinal guidance { kind article }
    chain { nodes { ordinal submission { id } } }
    submissionsJoined { joinId mergedCaseId submission { id submissionNo } replyDuty { owedSince } } } } }`;
const JOIN = 'mutation ($input: JoinCasesInput!) { joinCases(input: $input) { case { version } } }';
const SEPARATE = 'mutation ($input: SeparateCasesInput!) { separateCases(input: $input) { case { version } } }';
const PROGRESS = `query ($code: String!) { petitionProgress(queryCode: $code) {
  submissionNo receivedAt joinedTo { caseNo replyDuty { owes owedSince } } } }`;

const SIGNER = { name: '吴敏', phone: '13600000009' };
const COLD = '滨河花园小区供暖温度长期不足十五度，老人孩子受冻，请求督促热力公司整改。';

async function send(hub: HubClient, about: object) {
  const input = { title: '小区供暖不足', content: COLD, purpose: 'APPEAL', address: '城关镇滨河社区', ...about };
  const { data, errors } = await hub.ask(SUBMIT, { input });
  expect(errors).toBeUndefined();
  return data.submitPetition;
}

/** The submission once it has its case, and `isThere` of it. */
async function seen(hub: HubClient, id: string, isThere: (found: { case: { id: string } }) => boolean = () => true) {
  const officer = await hub.token('officer');
  return until(async () => {
    const { data, errors } = await hub.ask(SUBMISSION, { id }, officer);
    if (errors) throw new Error(JSON.stringify(errors));
    return data.submission?.case && isThere(data.submission) ? data.submission : null;
  });
}

describe('one matter, told by many', () => {
  it('is joined, recognised as repeated, joined whole and taken apart, and each petitioner keeps number and receipt', async () => {
    await using hub = await startHub();
    const officer = await hub.token('officer');

    const joint = await send(hub, {
      petitioner: { name: '陈刚', phone: '13600000006' },
      coSigners: [SIGNER],
      personCount: 26,
    });
    const first = await seen(hub, joint.submissionId);
    expect(first).toMatchObject({ isFirst: true, participantCounts: { representatives: 1, coSigners: 1, total: 26 } });
    const alone = await send(hub, { petitioner: SIGNER });
    const repeated = await seen(hub, alone.submissionId);

    expect(repeated.case.id).toBe(first.case.id);
    expect(repeated).toMatchObject({ isFirst: false, repeatOrdinal: 2, previous: { id: joint.submissionId } });
    expect(repeated.case).toMatchObject({ isFirst: true, repeatOrdinal: 2 });
    expect(repeated.case.chain.nodes.map(({ ordinal }: { ordinal: number }) => ordinal)).toEqual([1, 2]);

    const other = await send(hub, {
      petitioner: { name: '郑立新', phone: '13600000011' },
      title: '滨河花园暖气不热',
      content: '滨河花园暖气片是凉的，打电话没有人管，请尽快处理。',
      isLitigation: true,
    });
    const apart = await seen(hub, other.submissionId);
    expect(apart.case.id).not.toBe(first.case.id);
    expect(apart.case.guidance).toEqual([{ kind: 'LITIGATION', article: '22' }]);

    const join = {
      fromCaseId: apart.case.id,
      fromVersion: apart.case.version,
      reason: '同一小区供暖',
      reasonCodes: ['SAME_MATTER'],
    };
    const joining = { caseId: first.case.id, version: repeated.case.version, ...join };
    expect((await hub.ask(JOIN, { input: joining }, officer)).errors).toBeUndefined();

    const together = await seen(hub, other.submissionId, ({ case: { id } }) => id === first.case.id);
    expect(together.submissionNo).toBe(other.submissionNo);
    expect(together.receivedAt).toBe(apart.receivedAt);
    const { data: told } = await hub.ask(PROGRESS, { code: other.queryCode });
    expect(told.petitionProgress).toEqual({
      submissionNo: other.submissionNo,
      receivedAt: apart.receivedAt,
      joinedTo: { caseNo: together.case.caseNo, replyDuty: { owes: 'ANSWER', owedSince: apart.receivedAt } },
    });

    const separating = { caseId: first.case.id, version: together.case.version, mergedCaseId: apart.case.id };
    const why = { reason: '不是同一栋楼', reasonCodes: ['DIFFERENT_MATTER'] };
    expect((await hub.ask(SEPARATE, { input: { ...separating, ...why } }, officer)).errors).toBeUndefined();

    const again = await seen(hub, other.submissionId, ({ case: { id } }) => id === apart.case.id);
    expect(again.case).toMatchObject({ caseNo: apart.case.caseNo, state: 'ASSIGNED' });
    const { data: own } = await hub.ask(PROGRESS, { code: other.queryCode });
    expect(own.petitionProgress).toMatchObject({ submissionNo: other.submissionNo, joinedTo: null });
  });
});
