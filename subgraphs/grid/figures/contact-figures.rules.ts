import type { Contact } from '../contact/contact.rules.js';
import type { Dated } from '../record/dated.rules.js';
import type { FigureDefinition, FigureGround } from './figure.rules.js';

export const HOUSEHOLDS_WITH_CADRE: FigureDefinition = {
  title: '有干部包联的户数，占三级网格户数',
  unit: '户',
  exclusion: '无',
  count: ({ of }) => {
    const taken = new Map<string, number>();
    for (const { cellId, households } of of('CONTACT')) {
      if (cellId !== null) taken.set(cellId, (taken.get(cellId) ?? 0) + (households ?? 0));
    }
    const cells = of('CELL').filter(({ level }) => level === 3);
    const rows = cells.map((cell) => ({ cell, covered: Math.min(cell.households, taken.get(cell.id) ?? 0) }));
    return {
      numerator: rows.reduce((sum, { covered }) => sum + covered, 0),
      denominator: rows.reduce((sum, { cell }) => sum + cell.households, 0),
      excluded: 0,
      items: rows.flatMap(({ cell, covered }) => {
        if (covered === cell.households) return [];
        return [{ key: cell.code, cellId: cell.id, note: `${cell.households - covered}户没有包联干部` }];
      }),
    };
  },
};

/** Households are counted and not known one by one: what was visited of a contact never counts for more than it has. */
export const HOUSEHOLDS_VISITED: FigureDefinition = {
  title: '本月走访到的包联户数，占包联户数',
  unit: '户',
  exclusion: '本月内新建立的包联，户',
  count: (ground) => {
    const { standing, begun } = ofMonth(ground, ({ kind }) => kind === 'CADRE_HOUSEHOLDS');
    const rows = standing.map((contact) => {
      const all = contact.households ?? 0;
      return { contact, all, seen: Math.min(all, ground.visited.get(contact.id)?.households ?? 0) };
    });
    return {
      numerator: rows.reduce((sum, { seen }) => sum + seen, 0),
      denominator: rows.reduce((sum, { all }) => sum + all, 0),
      excluded: begun.reduce((sum, { households }) => sum + (households ?? 0), 0),
      items: rows.flatMap(({ contact: { id }, all, seen }) =>
        seen === all ? [] : [{ key: id, contactId: id, note: `包联${all}户，本月走访${seen}户` }],
      ),
    };
  },
};

export const CONTACTS_VISITED: FigureDefinition = {
  title: '本月走访次数达到要求的领导、部门包联，占全部领导、部门包联',
  unit: '项',
  exclusion: '本月内新建立的包联，项',
  count: (ground) => {
    const { standing, begun } = ofMonth(ground, ({ kind }) => kind !== 'CADRE_HOUSEHOLDS');
    const behind = standing.filter(({ id, visitsPerMonth }) => visitsOf(ground, id) < visitsPerMonth);
    return {
      numerator: standing.length - behind.length,
      denominator: standing.length,
      excluded: begun.length,
      items: behind.map(({ id, visitsPerMonth }) => {
        const note = `每月应走访${visitsPerMonth}次，本月走访${visitsOf(ground, id)}次`;
        return { key: id, contactId: id, note };
      }),
    };
  },
};

const visitsOf = ({ visited }: FigureGround, contactId: string): number => visited.get(contactId)?.visits ?? 0;

/** Those that stood when the month began, and those begun since. */
function ofMonth({ of, day }: FigureGround, isMeant: (contact: Contact) => boolean) {
  const first = `${day.slice(0, 7)}-01`;
  const contacts: Dated<Contact>[] = of('CONTACT').filter(isMeant);
  return {
    standing: contacts.filter(({ validFrom }) => validFrom <= first),
    begun: contacts.filter(({ validFrom }) => validFrom > first),
  };
}
