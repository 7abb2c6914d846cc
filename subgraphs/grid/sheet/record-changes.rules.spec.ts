import type { Dated } from '../record/dated.rules.js';
import type { RecordOf } from '../record/things.rules.js';
import { changesOfRecord } from './record-changes.rules.js';
import type { SheetRow } from './sheet-column.rules.js';
import { toldBy } from './told.rules.js';

const TODAY = '2026-11-22';

describe('a row of a record that stands since 2020', () => {
  const versions = [areaOf('老名', '2020-01-01')];

  it('changes nothing when it says what stands', () => {
    expect(outcome(versions, { name: '老名', validFrom: '2020-01-01' })).toEqual([]);
  });

  it.each([
    ['no day', undefined, TODAY],
    ['the day since when it stands', '2020-01-01', TODAY],
    ['an earlier day', '2019-01-01', TODAY],
    ['a later day', '2024-06-01', '2024-06-01'],
    ['a day to come', '2027-01-01', '2027-01-01'],
  ])('that says something else with %s changes it from then on, and not before', (_, validFrom, on) => {
    expect(outcome(versions, { name: '新名', validFrom })).toMatchObject([{ op: 'PUT', validFrom: on }]);
  });

  it('rewrites what was before only where it is told to correct', () => {
    expect(outcome(versions, { name: '新名', op: 'CORRECT' })).toMatchObject([{ op: 'PUT', validFrom: '2020-01-01' }]);
    expect(outcome(versions, { name: '新名', op: 'CORRECT', validFrom: '2018-01-01' })).toMatchObject([
      { op: 'PUT', validFrom: '2018-01-01' },
      { op: 'PUT', validFrom: '2020-01-01' },
    ]);
  });

  it.each([
    [{ name: '老名', validTo: '2026-12-31' }, '2026-12-31'],
    [{ name: '老名', op: 'END' }, TODAY],
    [{ name: '老名', op: 'END', validTo: '2026-10-01' }, '2026-10-01'],
  ])('ends it: %j', (values, on) => {
    expect(outcome(versions, values)).toMatchObject([{ op: 'END', on, expectedRevision: 3 }]);
  });

  it.each([
    [{ name: '新名', op: 'ADD' }, 'CODE_TAKEN'],
    [{ name: '老名', validTo: '2019-01-01' }, 'FIELD_INVALID'],
    [{ name: '老名', validFrom: '2026-01-01', validTo: '2025-01-01' }, 'FIELD_INVALID'],
  ])('is refused: %j', (values, code) => {
    expect(outcome(versions, values)).toMatchObject([{ code }]);
  });
});

describe('a row of a record that is not there', () => {
  it('begins it on its day, else on that of the file', () => {
    expect(outcome([], { name: '新' })).toMatchObject([{ op: 'PUT', validFrom: TODAY, expectedRevision: 0 }]);
    expect(outcome([], { name: '新', validFrom: '2024-01-01', validTo: '2025-01-01' })).toMatchObject([
      { validFrom: '2024-01-01', validTo: '2025-01-01' },
    ]);
  });

  it.each(['AMEND', 'CORRECT', 'END'])('cannot %s it', (op) => {
    expect(outcome([], { name: '新', op })).toMatchObject([{ code: 'CODE_UNKNOWN' }]);
  });
});

describe('a row of a record that has ended', () => {
  const versions = [{ ...areaOf('老名', '2020-01-01'), validTo: '2024-01-01' }];

  it('changes nothing when it is listed as it was', () => {
    expect(outcome(versions, { name: '老名', validFrom: '2020-01-01', validTo: '2024-01-01' })).toEqual([]);
    expect(outcome(versions, { name: '老名', op: 'END' })).toEqual([]);
  });

  it('brings it back only where it is told to', () => {
    expect(outcome(versions, { name: '新名' })).toMatchObject([{ code: 'CODE_RETIRED' }]);
    expect(outcome(versions, { name: '新名', op: 'ADD' })).toMatchObject([{ op: 'PUT', validFrom: TODAY }]);
  });
});

/** The changes of a row, or its faults. */
function outcome(versions: readonly Dated<RecordOf['AREA']>[], values: Record<string, string | undefined>): unknown {
  const row: SheetRow = { line: 2, values };
  const told = toldBy(row, { find: () => ({ hint: '' }), keyOfCode: () => undefined });
  const build = (): RecordOf['AREA'] => areaOf(values['name'] ?? '', TODAY);
  const record = { thing: 'AREA', key: '100001', versions, build, successors: [], source: '' } as const;
  const changes = changesOfRecord(record, row, TODAY, told);
  return told.faults.length > 0 ? told.faults : changes;
}

function areaOf(name: string, validFrom: string): Dated<RecordOf['AREA']> {
  const dates = { validFrom, validTo: null, revision: 3 };
  return { code: '100001', level: 1, kind: 'COUNTY', parentCode: null, name, aliases: [], ...dates };
}
