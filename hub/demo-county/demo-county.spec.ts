import { DEMO_ADDRESSES, demoCellAt } from './demo-addresses.js';
import { demoCounty } from './demo-county.js';
import { LUOAN } from './luoan.js';
import { NINGAN } from './ningan.js';

const county = demoCounty();

describe.each([NINGAN, LUOAN])('the demo county $name', (shape) => {
  const county = demoCounty(shape);

  it('is the same every time', () => {
    expect(JSON.stringify(demoCounty(shape))).toBe(JSON.stringify(county));
  });

  it('uses every code and id once', () => {
    const keys = [
      county.areas.map(({ code }) => code),
      county.cells.flatMap(({ id, code }) => [id, code]),
      county.units.map(({ code }) => code),
      county.people.flatMap(({ id, phone }) => [id, phone]),
      county.posts.map(({ id }) => id),
      county.partyGroups?.map(({ id }) => id) ?? [],
      county.venues?.map(({ id }) => id) ?? [],
      county.contacts?.map(({ id }) => id) ?? [],
      county.categories.map(({ code }) => code),
      county.rules.map(({ id }) => id),
    ];

    expect(keys.filter((each) => new Set(each).size !== each.length)).toEqual([]);
  });

  it('has a rule for everything, which names the petition bureau', () => {
    const last = county.rules.filter(
      (rule) => rule.categoryPrefix === '' && rule.areaCode === null && rule.purpose === null,
    );

    expect(last.map(({ leadUnitCode }) => leadUnitCode)).toEqual([`${shape.code}-XFJ`]);
  });

  it('routes only what is on the list of categories, to units that are there', () => {
    const units = new Set(county.units.map(({ code }) => code));
    const named = county.rules.flatMap(({ leadUnitCode, coUnitCodes }) => [
      leadUnitCode ?? `${shape.code}-XFJ`,
      ...coUnitCodes,
    ]);
    const prefixes = county.rules.map(({ categoryPrefix }) => categoryPrefix).filter((prefix) => prefix !== '');

    expect(named.filter((code) => !units.has(code))).toEqual([]);
    expect(prefixes.filter((prefix) => !county.categories.some(({ code }) => code === prefix.padEnd(6, '0')))).toEqual(
      [],
    );
  });

  it('has about 50 households in a group of villagers and about 80 in a housing compound', () => {
    const lowest = county.cells.filter(({ level }) => level === 3);
    const mean = (cells: typeof lowest): number =>
      cells.reduce((sum, { households }) => sum + households, 0) / cells.length;

    expect(mean(lowest.filter(({ name }) => name.endsWith('组')))).toBeCloseTo(50, -1);
    expect(mean(lowest.filter(({ name }) => !name.endsWith('组')))).toBeCloseTo(80, -1);
  });

  it('adds the households of every cell up from the cells below it', () => {
    const below = new Map<string | null, number>();
    for (const { parentId, households } of county.cells) {
      below.set(parentId, (below.get(parentId) ?? 0) + households);
    }
    const wrong = county.cells.filter(({ id, households }) => (below.get(id) ?? households) !== households);

    expect(wrong).toEqual([]);
  });

  it('gives every group of linked households a handful of them', () => {
    const groups = county.cells.filter(({ level }) => level === 4);

    expect(groups).toHaveLength(shape.householdGroups);
    expect(groups.filter(({ households }) => households < 5 || households > 15)).toEqual([]);
  });
});

describe('宁安县', () => {
  it('has every place that its example addresses mean', () => {
    const places = DEMO_ADDRESSES.flatMap(({ place }) => (place === null ? [] : [demoCellAt(county.cells, place)]));

    expect(places.length).toBeGreaterThanOrEqual(40);
  });
});
