import { aMatter, anArrivalOn } from './cases/a-matter.js';
import { type CasesDesk, OFFICER, openCasesDesk } from './cases/open-cases-desk.js';

let desk: CasesDesk;
beforeEach(async () => {
  desk = await openCasesDesk();
});
afterEach(async () => {
  await desk[Symbol.asyncDispose]();
});

const CASES = `{ cases { nodes { id caseNo state title dueAt leadUnit { code } cell { id } version
  clocks { kind source startedAt dueAt provisional stoppedAt breachedAt overdue }
  assignments { id role state unit { code } }
  events { nodes { sequence kind unit { code } } }
  submissionsJoined { joinId submission { id } certainty reasons } } } }`;

describe('registering', () => {
  it('makes a matched submission a numbered case in a unit’s hands, with its clock running', async () => {
    const [id] = desk.ports.bring(aMatter());

    await desk.cases.register([id ?? '']);

    const { data, codes } = await desk.ask(OFFICER, CASES);
    expect(codes).toEqual([]);
    expect(JSON.parse(JSON.stringify(data))).toMatchObject({
      cases: {
        nodes: [
          {
            caseNo: 'XF2026-000001',
            state: 'ASSIGNED',
            leadUnit: { code: 'JTJ' },
            cell: { id: 'cell-1' },
            clocks: [{ kind: 'NOTIFY_15D', dueAt: '2026-03-17T15:59:59.999Z', provisional: false, overdue: false }],
            assignments: [{ role: 'LEAD', state: 'ASSIGNED', unit: { code: 'JTJ' } }],
            events: {
              nodes: [
                { sequence: 1, kind: 'CASE_REGISTERED' },
                { sequence: 2, kind: 'CASE_ASSIGNED' },
              ],
            },
            submissionsJoined: [{ submission: { id } }],
          },
        ],
      },
    });
    expect(desk.ports.links.get(id ?? '')).toMatchObject({ caseNo: 'XF2026-000001' });
    expect(desk.nudged).toEqual(['feed.JTJ']);
  });

  it('finds the case an order of the same batch founds', async () => {
    const order = aMatter();
    const ids = desk.ports.bring(anArrivalOn(order, { event: 'REMIND' }), order);

    await desk.cases.register(ids);

    expect(new Set([...desk.ports.links.values()].map(({ caseNo }) => caseNo))).toEqual(new Set(['XF2026-000001']));
  });
});
