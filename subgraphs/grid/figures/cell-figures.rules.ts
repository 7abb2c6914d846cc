import { groupBy } from '../atlas/group-by.rules.js';
import { postsOn } from '../post/posts-on.rules.js';
import type { FigureDefinition, FigureGround, SizeRule } from './figure.rules.js';

const NONE = '无';

/** Every household of a village or community in exactly one cell of level 3. */
export const HOUSEHOLDS_IN_CELLS: FigureDefinition = {
  title: '落到三级网格的户数，占二级网格登记户数',
  unit: '户',
  exclusion: NONE,
  count: ({ of }) => {
    const cells = of('CELL');
    const below = new Map<string, number>();
    for (const { level, parentId, households } of cells) {
      if (level === 3 && parentId !== null) below.set(parentId, (below.get(parentId) ?? 0) + households);
    }
    const villages = cells.filter(({ level }) => level === 2);
    const rows = villages.map((cell) => ({ cell, counted: below.get(cell.id) ?? 0 }));
    return {
      numerator: rows.reduce((sum, { cell, counted }) => sum + Math.min(counted, cell.households), 0),
      denominator: villages.reduce((sum, { households }) => sum + households, 0),
      excluded: 0,
      items: rows.flatMap(({ cell, counted }) => {
        if (counted === cell.households) return [];
        const note = `登记${cell.households}户，所属三级网格合计${counted}户`;
        return [{ key: cell.code, cellId: cell.id, note }];
      }),
    };
  },
};

export const CELLS_WITH_HEAD: FigureDefinition = {
  title: '有网格长（联户长）在任的网格，占全部网格',
  unit: '个',
  exclusion: NONE,
  count: ({ of, atlas, day }) => {
    const cells = of('CELL');
    const vacant = cells.filter(({ id, level }) => headsOf({ atlas, day }, id, level).length === 0);
    return {
      numerator: cells.length - vacant.length,
      denominator: cells.length,
      excluded: 0,
      items: vacant.map(({ id, code, level }) => ({
        key: code,
        cellId: id,
        note: level === 4 ? '联户长空缺' : '网格长空缺',
      })),
    };
  },
};

export const HEADS_OF_ONE_CELL: FigureDefinition = {
  title: '只任一个网格网格长（联户长）的人员，占全部网格长（联户长）',
  unit: '人',
  exclusion: NONE,
  count: ({ of, atlas, day }) => {
    const held = of('CELL').flatMap((cell) =>
      headsOf({ atlas, day }, cell.id, cell.level).map((post) => ({ post, cell })),
    );
    const byPerson = groupBy(held, ({ post }) => post.personId);
    const doubled = [...byPerson].filter(([, posts]) => posts.length > 1);
    return {
      numerator: byPerson.size - doubled.length,
      denominator: byPerson.size,
      excluded: 0,
      items: doubled
        .map(([personId, posts]) => ({
          key: personId,
          personId,
          note: `兼任${posts.map(({ cell }) => cell.name).join('、')}`,
        }))
        .sort((a, b) => (a.key < b.key ? -1 : 1)),
    };
  },
};

/** The rule of 50 and of 80 households is a check of the county's own, and no limit. */
export const CELLS_OF_FIT_SIZE: FigureDefinition = {
  title: '户数在规定范围内的三级网格，占全部三级网格',
  unit: '个',
  exclusion: '户数登记为 0 的，和没有规模规定的',
  count: (ground) => {
    const rows = ground
      .of('CELL')
      .filter(({ level }) => level === 3)
      .map((cell) => ({ cell, rule: ruleFor(ground, cell.areaCode) }));
    const judged = rows.flatMap(({ cell, rule }) =>
      rule === undefined || cell.households === 0 ? [] : [{ cell, rule }],
    );
    const unfit = judged.filter(({ cell, rule }) => cell.households < rule.least || cell.households > rule.most);
    return {
      numerator: judged.length - unfit.length,
      denominator: judged.length,
      excluded: rows.length - judged.length,
      items: unfit.map(({ cell, rule }) => ({
        key: cell.code,
        cellId: cell.id,
        note: `${cell.households}户，${cell.households < rule.least ? '少于' : '多于'}规定的${rule.least}至${rule.most}户`,
      })),
    };
  },
};

function ruleFor({ atlas, day, sizeRules }: FigureGround, areaCode: string): SizeRule | undefined {
  const kind = atlas.records.AREA.get(areaCode)?.at(-1)?.kind;
  return sizeRules.findLast((rule) => rule.areaKind === kind && rule.validFrom <= day);
}

const headsOf = ({ atlas, day }: Pick<FigureGround, 'atlas' | 'day'>, cellId: string, level: number) =>
  postsOn(atlas, cellId, day, level === 4 ? 'HOUSEHOLD_GROUP_HEAD' : 'CELL_HEAD');
