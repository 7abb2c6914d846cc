import type { CellRecord } from '../cell/cell.rules.js';
import type { Dated } from '../record/dated.rules.js';
import { cellsOfCut, cellTreeOf, codesDownTo, type TreeCut } from './cell-tree.rules.js';

const WHOLE: TreeCut = { rootId: null, maxDepth: null, after: null };

/** a(a1(x, y), a2), b(b1): codes are as the ids. */
const CHILDREN: Record<string, string[]> = { '': ['a', 'b'], a: ['a1', 'a2'], a1: ['a1x', 'a1y'], b: ['b1'] };
const tree = cellTreeOf(
  new Map(
    Object.entries(CHILDREN).map(([parent, ids]) => [
      parent,
      ids.map((id) => ({ id, code: id, parentId: parent === '' ? null : parent }) as unknown as Dated<CellRecord>),
    ]),
  ),
);
const ids = (cut: Partial<TreeCut>, most = 100) =>
  cellsOfCut(tree, { ...WHOLE, ...cut }, most).map(({ cell }) => cell.id);

describe('the tree of cells', () => {
  it('comes flat, each cell before those below it', () => {
    expect(ids({})).toEqual(['a', 'a1', 'a1x', 'a1y', 'a2', 'b', 'b1']);
    expect(cellsOfCut(tree, WHOLE, 3).map(({ depth }) => depth)).toEqual([1, 2, 3]);
  });

  it('is cut below a root and at a depth', () => {
    expect(ids({ rootId: 'a' })).toEqual(['a', 'a1', 'a1x', 'a1y', 'a2']);
    expect(ids({ maxDepth: 1 })).toEqual(['a', 'b']);
    expect(ids({ rootId: 'a', maxDepth: 2 })).toEqual(['a', 'a1', 'a2']);
    expect(ids({ rootId: 'gone' })).toEqual([]);
  });

  it.each([1, 2, 3, 5])('is the same in pages of %i, whatever the cut', (size) => {
    for (const cut of [{}, { rootId: 'a' }, { maxDepth: 2 }, { rootId: 'a', maxDepth: 2 }]) {
      const paged: string[] = [];
      for (let after: string[] | null = null; ; ) {
        const page = cellsOfCut(tree, { ...WHOLE, ...cut, after }, size);
        paged.push(...page.map(({ cell }) => cell.id));
        const last = page.at(-1);
        if (!last) break;
        after = codesDownTo(tree, last);
      }
      expect(paged).toEqual(ids(cut));
    }
  });

  it('goes on where it was, also when the last cell shown is gone', () => {
    expect(ids({ after: ['a', 'a1', 'a1w'] })).toEqual(['a1x', 'a1y', 'a2', 'b', 'b1']);
    expect(ids({ after: ['zz'] })).toEqual([]);
  });
});
