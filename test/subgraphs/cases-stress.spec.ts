import { EVENT_KINDS } from '../../contracts/channel.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { aMatter, anArrivalOn } from './cases/a-matter.js';
import { DISAGREEING } from './cases/disagreeing.js';
import { move, type SeenCase, seen } from './cases/moves.js';
import { notRebuilt } from './cases/not-rebuilt.js';
import { aViewer, type CasesDesk, type DeskTemplate, OFFICER, prepareDesks } from './cases/open-cases-desk.js';

let desks: DeskTemplate;
let desk: CasesDesk;
beforeAll(async () => {
  desks = await prepareDesks();
  desk = await desks.open();
});
afterAll(async () => {
  await desk[Symbol.asyncDispose]();
  await desks[Symbol.asyncDispose]();
});

const ROUNDS = 25;
const UNITS = ['XFJ', 'ZJJ', 'ZJJ-1', 'JTJ', 'JJJ'];
const WHY = { reason: '同一事项', reasonCodes: ['SAME_MATTER'] };
/** Refusals that somebody who comes too late, or may not, is told. Anything else is a fault. */
const REFUSALS = [
  'CASE_NOT_FOUND',
  'CASE_CHANGED_MEANWHILE',
  'CASE_MOVE_REFUSED',
  'FORBIDDEN',
  'ASSIGNMENT_NOT_FOUND',
  'ASSIGNEE_IS_RESPONDENT',
  'SUBMISSION_NOT_FOUND',
  'JOIN_NOT_FOUND',
  'REPLY_NOT_OWED',
  'OBJECTION_REQUIRED',
  'OBJECTION_PENDING',
  'OBJECTION_NOT_FOUND',
  'OBJECTION_DECIDED_ALREADY',
  'OBJECTION_OUT_OF_TIME',
  'RETURN_OUT_OF_TIME',
  'DISPUTE_MUST_BE_DECIDED',
  'UNIT_NOT_BELOW',
];

/** Cases under way for which nobody answers at this moment. */
const FORSAKEN = `
  select c.case_no from cases.case c where c.closed_at is null and not exists (
    select from cases.assignment a where a.case_id = c.id and a.role = 'LEAD'
       and a.state in ('ASSIGNED', 'SIGNED') and a.unit_code = c.lead_unit_code)`;

/** The same numbers in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * sides);
  };
}

describe('many hands on the same few cases', () => {
  it('are refused or obeyed, never caught in each other, and leave rows that agree', async () => {
    const orders = Array.from({ length: 12 }, (_, at) =>
      aMatter(
        at % 4 === 0 ? { purpose: 'ACCUSATION', respondents: ['ZJJ-1'] } : { category: at % 2 ? 'BOTH' : 'ROAD' },
      ),
    );
    await desk.cases.register(desk.ports.bring(...orders));
    const codes: string[] = [];
    const done = new Set<string>();

    const arrive = async (roll: (sides: number) => number): Promise<void> => {
      const arrivals = Array.from({ length: 5 }, () => {
        const anchor = orders[roll(orders.length)] as (typeof orders)[number];
        return anArrivalOn(anchor, { event: EVENT_KINDS[roll(EVENT_KINDS.length)] ?? 'NEW', purpose: anchor.purpose });
      });
      await desk.cases.register(desk.ports.bring(...arrivals));
    };
    const moveOne = async (roll: (sides: number) => number): Promise<void> => {
      const links = [...desk.ports.links.values()];
      const found = await seen(desk, OFFICER, links[roll(links.length)]?.caseId ?? '');
      if (!found) return;
      const other = await seen(desk, OFFICER, links[roll(links.length)]?.caseId ?? '');
      const { viewer, name, input } = anyMove(found, other, links[roll(links.length)]?.submissionId ?? '', roll);
      const answer = await move(desk, viewer, name, found, input);
      codes.push(...answer.codes);
      if (answer.codes.length === 0) done.add(name);
    };
    const hand = async (seed: number, work: (roll: (sides: number) => number) => Promise<void>): Promise<void> => {
      const roll = dice(seed);
      for (let round = 0; round < ROUNDS; round += 1) await work(roll);
    };
    const forsaken: unknown[] = [];
    let isOver = false;
    const watch = async (): Promise<void> => {
      while (!isOver) forsaken.push(...(await desk.sql(FORSAKEN)));
    };
    const watching = watch();
    await Promise.all([
      hand(1, arrive),
      ...[2, 3, 4, 5].map((seed) => hand(seed, moveOne)),
      hand(6, async () => {
        desk.clock = new Date(desk.clock.getTime() + 86_400_000);
        const sweep = desk.cases.sweeps.find(({ name }) => name === 'cases.breach');
        await desk.work('cases.breach', (await sweep?.find()) ?? []);
      }),
    ]);

    isOver = true;
    await watching;
    expect(forsaken).toEqual([]);
    expect(codes.filter((code) => !REFUSALS.includes(code))).toEqual([]);
    expect(done.size).toBeGreaterThanOrEqual(5);
    expect(await desk.sql(DISAGREEING)).toEqual([]);
    expect(await notRebuilt(desk.sql)).toEqual([]);
  }, 120_000);
});

/** Some move or other by somebody or other: mostly whoever may, in whatever state the case is. */
function anyMove(
  found: SeenCase,
  other: SeenCase | null,
  submissionId: string,
  roll: (sides: number) => number,
): Attempt {
  const unitCode = UNITS[roll(UNITS.length)] ?? 'XFJ';
  const held = found.assignments.filter(({ state }) => /^(ASSIGNED|SIGNED|OBJECTED)$/.test(state));
  const { id: assignmentId, unit } = held[roll(held.length)] ?? { id: '', unit: { code: unitCode } };
  const holder = roll(5) ? aViewer('department', unit.code) : aViewer('department', unitCode);
  const bureau = roll(5) ? OFFICER : aViewer('clerk');
  const joinId = found.submissionsJoined[roll(found.submissionsJoined.length)]?.joinId ?? '';
  const moves: Record<string, Attempt> = {
    assign: { viewer: bureau, name: 'assignCase', input: { unitCode, role: roll(2) ? 'LEAD' : 'CO' } },
    sign: { viewer: holder, name: 'signAssignment', input: { assignmentId } },
    return: { viewer: holder, name: 'returnAssignment', input: { assignmentId, reason: '不属于我单位职责' } },
    object: {
      viewer: holder,
      name: 'objectToAssignment',
      input: { assignmentId, reasonCode: 'NOT_OUR_SUBJECT', reason: '该路段由交通运输局养护，不属于我单位职责' },
    },
    decide: {
      viewer: bureau,
      name: 'decideObjection',
      input: { assignmentId, isUpheld: roll(2) > 0, reason: '已核实' },
    },
    dispatch: { viewer: holder, name: 'dispatchCase', input: { unitCode, role: roll(2) ? 'LEAD' : 'CO' } },
    report: { viewer: holder, name: 'reportAssignment', input: { assignmentId, note: '已现场查看' } },
    reply: { viewer: holder, name: 'replyCase', input: {} },
    conclude: { viewer: holder, name: 'concludeCase', input: {} },
    reopen: { viewer: bureau, name: 'reopenCase', input: {} },
    join: { viewer: bureau, name: 'joinSubmission', input: { submissionId, reason: '同一事项' } },
    separate: { viewer: bureau, name: 'separateSubmission', input: { joinId } },
    joinWhole: {
      viewer: bureau,
      name: 'joinCases',
      input: { ...WHY, fromCaseId: other?.id ?? found.id, fromVersion: other?.version ?? 0 },
    },
    separateWhole: {
      viewer: bureau,
      name: 'separateCases',
      input: {
        ...WHY,
        mergedCaseId: found.submissionsJoined.find((one) => one.mergedCaseId)?.mergedCaseId ?? found.id,
      },
    },
    tell: { viewer: holder, name: 'answerSubmissions', input: { joinIds: [joinId], by: 'LINK_NOTICE' } },
  };
  const names = roll(6) ? (USUAL[found.state] ?? []) : Object.keys(moves);
  return moves[names[roll(names.length)] ?? 'join'] as Attempt;
}

/** What one would mostly do with a case that stands there. */
const USUAL: Readonly<Record<string, readonly string[]>> = {
  ASSIGNED: [
    'sign',
    'sign',
    'sign',
    'return',
    'object',
    'object',
    'decide',
    'decide',
    'dispatch',
    'assign',
    'join',
    'separate',
    'joinWhole',
    'separateWhole',
    'tell',
  ],
  SIGNED: ['reply', 'reply', 'return', 'assign', 'separate'],
  REPLIED: ['conclude', 'conclude', 'reopen', 'join'],
  CONCLUDED: ['reopen', 'separate', 'separateWhole'],
};

interface Attempt {
  readonly viewer: Viewer;
  readonly name: string;
  readonly input: Record<string, unknown>;
}
