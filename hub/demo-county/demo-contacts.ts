import type { CellRecord } from '../../subgraphs/grid/cell/cell.rules.js';
import type { Given } from '../../subgraphs/grid/county/county-import.js';
import { isCountyDepartment, type UnitRecord } from '../../subgraphs/grid/unit/unit.rules.js';
import { demoId } from './demo-ids.js';
import { type DemoShape, townPrefix, unitCode, villageCode } from './demo-shape.js';
import type { Invent } from './invent-people.js';
import { shares } from './shares.js';

/** First day of the contact scheme. */
const SINCE = '2024-01-01';

/** 双联系: leaders and towns, departments and villages, cadres and the households of cells of level 3. */
export function demoContacts(
  shape: DemoShape,
  cells: readonly CellRecord[],
  units: readonly UnitRecord[],
  invent: Invent,
): Given<'CONTACT'>[] {
  if (shape.leaders === 0) return [];
  const departments = units.filter(isCountyDepartment);
  const villages = shape.towns.flatMap(({ villages }, town) => villages.map((_, at) => villageCode(shape, town, at)));
  const leaders = Array.from({ length: shape.leaders }, (_, at) => {
    const areaCode = `${townPrefix(shape, at % shape.towns.length)}000`;
    const place = { areaCode, personId: invent.person(`leader ${at}`).id, unitCode: unitCode(shape, 'ZF') };
    return contact('LEADER_TOWN', `${at}`, place);
  });
  const ofDepartments = departments.map(({ code }, at) => {
    const areaCode = villages[at % villages.length] ?? '';
    return contact('DEPARTMENT_VILLAGE', code, { areaCode, unitCode: code });
  });
  return [...leaders, ...ofDepartments, ...cadres(shape, cells, departments, invent)];
}

function cadres(
  shape: DemoShape,
  cells: readonly CellRecord[],
  departments: readonly UnitRecord[],
  invent: Invent,
): Given<'CONTACT'>[] {
  const lowest = cells.filter(({ level }) => level === 3);
  const counts = shares(
    shape.cadres,
    lowest.map(({ households }) => households),
  );
  return lowest.flatMap(({ id, households }, at) =>
    shares(
      households,
      Array.from({ length: counts[at] ?? 0 }, () => 1),
    ).map((size, one) => {
      const sends = departments[(at + one) % departments.length]?.code ?? null;
      const personId = invent.person(`cadre ${id} ${one}`).id;
      return contact('CADRE_HOUSEHOLDS', `${id} ${one}`, { personId, unitCode: sends, cellId: id, households: size });
    }),
  );
}

const contact = (kind: Given<'CONTACT'>['kind'], key: string, place: Partial<Given<'CONTACT'>>): Given<'CONTACT'> => ({
  id: demoId('contact', `${kind} ${key}`),
  kind,
  personId: null,
  unitCode: null,
  areaCode: null,
  cellId: null,
  households: null,
  visitsPerMonth: 1,
  validFrom: SINCE,
  ...place,
});
