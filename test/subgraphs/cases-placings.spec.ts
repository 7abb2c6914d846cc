import type { CasePlacingV1, PlacingsQueryV1 } from '../../contracts/ports.js';
import { aMatter } from './cases/a-matter.js';
import { move, type SeenCase, seen } from './cases/moves.js';
import { type CasesDesk, type DeskTemplate, OFFICER, prepareDesks } from './cases/open-cases-desk.js';

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

const MAY = { from: '2026-05-01T00:00:00.000Z', to: '2026-06-01T00:00:00.000Z' };
const MARCH = { from: '2026-03-01T00:00:00.000Z', to: '2026-04-01T00:00:00.000Z', caseIds: null, viewer: null };

async function register(about: Parameters<typeof aMatter>[0] = {}): Promise<string> {
  const matter = aMatter(about);
  await desk.cases.register(desk.ports.bring(matter));
  return desk.ports.links.get(matter.submissionId)?.caseId ?? '';
}

/** All pages, each of `limit`. */
async function placings(asked: Partial<PlacingsQueryV1>, limit = 2): Promise<CasePlacingV1[]> {
  const items: CasePlacingV1[] = [];
  for (let after: string | null = null; ; ) {
    const page = await desk.cases.port.placings({ ...MARCH, after, limit, ...asked });
    items.push(...page.items);
    if (page.next === null) return items;
    after = page.next;
  }
}
const ids = (items: readonly CasePlacingV1[]): string[] => items.map(({ caseId }) => caseId);

describe('what routing saw of the cases', () => {
  it('is told in the order in which they were received, whatever the size of a page, from the first instant to before the last', async () => {
    const at = [
      '02-28T23:59:59.999',
      '03-01T00:00:00.000',
      '03-02T00:00:00.000',
      '03-02T00:00:00.000',
      '04-01T00:00:00.000',
    ];
    const cases: string[] = [];
    for (const day of at) cases.push(await register({ receivedAt: `2026-${day}Z`, category: 'BOTH' }));

    const whole = await placings({}, 1_000);

    expect(ids(whole).toSorted()).toEqual(cases.slice(1, 4).toSorted());
    expect(ids(whole)[0]).toBe(cases[1]);
    for (const limit of [1, 2, 3]) expect(ids(await placings({}, limit))).toEqual(ids(whole));
  });

  it('names kind, place, respondents, rule, and the units that have the case in hand now', async () => {
    const caseId = await register({ category: 'BOTH', receivedAt: '2026-05-02T00:00:00.000Z' });
    const before = await placings(MAY);
    const held = (await seen(desk, OFFICER, caseId)) as SeenCase;
    await move(desk, OFFICER, 'assignCase', held, { unitCode: 'JTJ', role: 'LEAD' });

    const after = await placings(MAY);

    expect(before).toEqual([
      {
        caseId,
        category: 'BOTH',
        purpose: 'APPEAL',
        confidentiality: 'ORDINARY',
        cellId: 'cell-1',
        areaCodes: ['610999', '610999001000'],
        respondentUnitCodes: [],
        leadUnitCode: 'ZJJ-1',
        coUnitCodes: ['JTJ'],
        ruleId: 'rule-ZJJ-1',
      },
    ]);
    expect(ids(await placings({ ...MAY, caseIds: [caseId, 'no case'] }))).toEqual([caseId]);
    expect(await placings({ ...MAY, caseIds: ['0190b1b2-0000-7000-8000-000000000000'] })).toEqual([]);
    expect(after).toMatchObject([{ caseId, leadUnitCode: 'JTJ', coUnitCodes: [], ruleId: 'rule-ZJJ-1' }]);
  });

  it('holds nothing that its viewer may not see: an accusation of the own unit, a case of another area', async () => {
    const receivedAt = '2026-07-02T00:00:00.000Z';
    const accusing = await register({ receivedAt, purpose: 'ACCUSATION', respondents: ['ZJJ'] });
    const ordinary = await register({ receivedAt });
    const seenBy = async (viewer: PlacingsQueryV1['viewer']): Promise<string[]> =>
      ids(await placings({ from: '2026-07-01T00:00:00.000Z', to: '2026-08-01T00:00:00.000Z', viewer })).toSorted();

    const all = [accusing, ordinary].toSorted();

    expect(await seenBy(null)).toEqual(all);
    expect(await seenBy({ unitCode: 'XFJ', areaCode: null })).toEqual(all);
    expect(await seenBy({ unitCode: 'ZJJ-1-1', areaCode: null })).toEqual([ordinary]);
    expect(await seenBy({ unitCode: null, areaCode: '610999001000' })).toEqual(all);
    expect(await seenBy({ unitCode: null, areaCode: '610999002000' })).toEqual([]);
  });

  it('refuses a cursor that is not one of its own', async () => {
    const ask = desk.cases.port.placings({ ...MARCH, after: 'nonsense', limit: 1 });

    await expect(ask).rejects.toMatchObject({ code: 'CURSOR_INVALID' });
  });
});
