import type { Change } from '../../subgraphs/grid/change/change.rules.js';
import type { Thing } from '../../subgraphs/grid/record/things.rules.js';

export const anArea = (code: string, parentCode: string | null = '100001', given: object = {}): Change =>
  aPut('AREA', {
    code,
    level: parentCode === null ? 1 : 2,
    kind: parentCode === null ? 'COUNTY' : 'TOWN',
    parentCode,
    name: code,
    aliases: [],
    ...given,
  });

const cell = (given: object, validFrom = '2020-01-01'): Change =>
  aPut(
    'CELL',
    { aliases: [], areaCode: '100001101000', households: 50, polygon: null, sourceCrs: null, ...given } as never,
    validFrom,
  );
export const aTown = (): Change => cell({ id: 'town', code: '100001101', level: 1, parentId: null, name: '镇' });
export const aVillage = (): Change =>
  cell({ id: 'village', code: '100001101001', level: 2, parentId: 'town', name: '村' });
export const aGroup = (given: object = {}, from?: string): Change =>
  cell({ id: 'group', code: '100001101001001', level: 3, parentId: 'village', name: '组', ...given }, from);
export const GROUND = [anArea('100001', null), anArea('100001101000'), aTown(), aVillage(), aGroup()];

export const aUnit = (code: string, parentCode: string | null, given: object = {}): Change =>
  aPut('UNIT', {
    code,
    name: code,
    kind: 'DEPARTMENT',
    parentCode,
    areaCode: null,
    aliases: [],
    creditCode: null,
    memberCodes: [],
    ...given,
  });
export const aPerson = (id: string): Change =>
  aPut(
    'PERSON',
    { id, name: id, phoneSealed: null, idNoSealed: null, phoneIndex: null, idNoIndex: null },
    '1900-01-01',
  );
export const aPost = (id: string, given: object, from?: string, until?: string | null): Change =>
  aPut(
    'POST',
    {
      id,
      kind: 'CELL_HEAD',
      cellId: null,
      unitCode: null,
      partyGroupId: null,
      venueId: null,
      source: '推选',
      ...given,
    } as never,
    from,
    until,
  );
export const aHead = (id: string, personId: string, from?: string): Change =>
  aPost(id, { cellId: 'group', personId }, from);
export const anAbsence = (
  id: string,
  postId: string,
  standInPersonId: string | null,
  from = '2024-12-01',
  until: string | null = '2025-02-01',
): Change => aPut('ABSENCE', { id, postId, standInPersonId, reason: 'LEAVE' }, from, until);

export const aSuccessor = (key: string) => ({ key, isPrincipal: true, categoryPrefix: null, areaCode: null });
export const anEnd = (
  thing: Thing,
  key: string,
  on: string,
  successors = [] as ReturnType<typeof aSuccessor>[],
): Change => ({
  op: 'END',
  thing,
  key,
  on,
  successors,
});

function aPut<T extends Thing>(
  thing: T,
  record: Extract<Change, { thing: T; op: 'PUT' }>['record'],
  validFrom = '2020-01-01',
  validTo: string | null = null,
): Change {
  return { op: 'PUT', thing, record, validFrom, validTo } as unknown as Change;
}
