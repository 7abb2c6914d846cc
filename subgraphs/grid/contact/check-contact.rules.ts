import type { RecordCheck } from '../change/record-check.rules.js';
import { overlap, versionOn } from '../record/dated.rules.js';
import type { Contact, ContactKind } from './contact.rules.js';

type Place = 'personId' | 'unitCode' | 'areaCode' | 'cellId' | 'households';

/** What an assignment of each kind names, what it may name, and the level of its area. */
const SHAPES: Readonly<
  Record<
    ContactKind,
    { readonly needs: readonly Place[]; readonly may: readonly Place[]; readonly areaLevel: number | null }
  >
> = {
  LEADER_TOWN: { needs: ['personId', 'areaCode'], may: ['unitCode'], areaLevel: 2 },
  DEPARTMENT_VILLAGE: { needs: ['unitCode', 'areaCode'], may: [], areaLevel: 3 },
  CADRE_HOUSEHOLDS: { needs: ['personId', 'cellId', 'households'], may: ['unitCode'], areaLevel: null },
};
const PLACES: readonly Place[] = ['personId', 'unitCode', 'areaCode', 'cellId', 'households'];

/** Each kind names what it is between, and cadres have no more households of a cell than it has. */
export const checkContact: RecordCheck = (draft, id, report) => {
  for (const contact of draft.versions('CONTACT', id)) {
    const wrong = (field: string, facts = {}): void =>
      report('FIELD_INVALID', { thing: 'CONTACT', key: id, field, facts });
    const { needs, may, areaLevel } = SHAPES[contact.kind];
    for (const field of PLACES) {
      const isNamed = contact[field] !== null;
      if (needs.includes(field) ? !isNamed : isNamed && !may.includes(field)) wrong(field);
    }
    const { areaCode, cellId, households, visitsPerMonth, validFrom } = contact;
    const area = areaCode === null ? undefined : versionOn(draft.versions('AREA', areaCode), validFrom);
    if (area && area.level !== areaLevel) wrong('areaCode');
    if (!Number.isInteger(visitsPerMonth) || visitsPerMonth < 1 || visitsPerMonth > 31) wrong('visitsPerMonth');
    if (cellId === null || households === null) continue;
    if (!Number.isInteger(households) || households < 1) wrong('households');
    const cell = versionOn(draft.versions('CELL', cellId), validFrom);
    const others = draft
      .naming('CELL', cellId)
      .filter(({ thing, key }) => thing === 'CONTACT' && key !== id)
      .flatMap(({ key }): readonly Contact[] =>
        draft.versions('CONTACT', key).filter((other) => other.cellId === cellId && overlap(other, contact)),
      );
    const taken = others.reduce((sum, other) => sum + (other.households ?? 0), 0);
    if (cell && taken + households > cell.households)
      wrong('households', { left: Math.max(0, cell.households - taken) });
  }
};
