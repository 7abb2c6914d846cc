import { BEFORE_THE_FIRST, type ChainedRow, followChain, hashAfter } from './access-chain.js';

const KEY = new Uint8Array(32).fill(7);
const aRow = (sequence: number): ChainedRow => ({
  sequence,
  at: `2026-03-02T02:00:0${sequence}.000Z`,
  kind: 'ACCUSATION_READ',
  subject: 'officer-1',
  roles: ['officer'],
  unitCode: null,
  requestId: `request-${sequence}`,
  operation: 'case',
  caseIds: [`case-${sequence}`],
  submissionIds: [],
  reasonSealed: null,
});

type Kept = ChainedRow & { readonly hash: string };
const chainOf = (count: number): Kept[] => {
  let hash = '';
  return Array.from({ length: count }, (_, at) => {
    const row = aRow(at + 1);
    hash = hashAfter(KEY, hash, row);
    return { ...row, hash };
  });
};
const faultIn = (rows: readonly Kept[]) => followChain(KEY, BEFORE_THE_FIRST, rows).fault;

describe('the chain of the access log', () => {
  it('is whole as it was written, and can be followed in pages', () => {
    const rows = chainOf(6);

    const first = followChain(KEY, BEFORE_THE_FIRST, rows.slice(0, 4));
    expect(first.fault).toBeNull();
    expect(followChain(KEY, first.head, rows.slice(4))).toEqual({
      head: { sequence: 6, hash: rows[5]?.hash },
      fault: null,
    });
  });

  it.each([
    ['a row is taken out', (rows: Kept[]) => rows.toSpliced(2, 1), { sequence: 3, what: 'MISSING' }],
    ['two rows change places', ([a, b, ...rest]: Kept[]) => [b, a, ...rest], { sequence: 1, what: 'MISSING' }],
    [
      'who read is changed',
      (rows: Kept[]) => rows.with(2, { ...(rows[2] as Kept), subject: 'somebody else' }),
      { sequence: 3, what: 'ALTERED' },
    ],
    [
      'a time is changed by a millisecond',
      (rows: Kept[]) => rows.with(1, { ...(rows[1] as Kept), at: '2026-03-02T02:00:02.001Z' }),
      { sequence: 2, what: 'ALTERED' },
    ],
    [
      'a row is put in with all after it counted on',
      (rows: Kept[]) => [
        ...rows.slice(0, 2),
        { ...aRow(3), hash: 'made up' },
        ...rows.slice(2).map((row) => ({ ...row, sequence: row.sequence + 1 })),
      ],
      { sequence: 3, what: 'ALTERED' },
    ],
    [
      'it is made anew with another key',
      (rows: Kept[]) => rows.map((row) => ({ ...row, hash: hashAfter(new Uint8Array(32), '', row) })),
      { sequence: 1, what: 'ALTERED' },
    ],
  ])('shows the first row that is wrong when %s', (_, tamper, fault) => {
    expect(faultIn(tamper(chainOf(5)) as Kept[])).toEqual(fault);
  });
});
