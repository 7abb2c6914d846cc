import { startHub } from '../setup/start-hub.js';
import { startSplitHub } from '../setup/start-split-hub.js';

const TREE = `query ($asOf: LocalDate) {
  cellTree(first: 5000, asOf: $asOf) {
    nodes { depth id parentId code name households posts { kind name phoneMasked } } pageInfo { hasNextPage }
  }
}`;
const FOUND = `query ($text: String!) { searchOrganisation(text: $text, things: [CELL], first: 5) {
  nodes { match cell { id name code revision parent { id } unit { code } posts { id kind } } }
} }`;
const SPLIT = `mutation ($input: EndCellInput!) { endCell(input: $input) {
  isTrial revision effects { thing kind } userErrors { code field }
  cell { isInForce successors { node { name households } isPrincipal source } }
} }`;
const CHANGES =
  'query ($key: ID!) { gridChanges(thing: CELL, key: $key, first: 1) { nodes { kind through effectiveOn } } }';

describe.each([
  ['in one process', () => startHub()],
  ['with every subgraph behind HTTP', () => startSplitHub()],
])('a county that is kept through the gateway, %s', (_, start) => {
  it('shows its whole tree with posts within the limits, and a cell found by initials is tried and then split', async () => {
    await using hub = await start();
    const officer = await hub.token('officer');
    const before = await hub.ask(TREE, {}, officer);
    const { data: found } = await hub.ask(FOUND, { text: 'qlcez' }, officer);
    const [{ cell }] = found.searchOrganisation.nodes;
    const input = {
      id: cell.id,
      source: '关于调整七里村网格的批复',
      effectiveOn: '2026-11-01',
      expectedRevision: cell.revision,
      successors: [
        { newCell: { name: '七里村二组上', households: 30 }, isPrincipal: true },
        { newCell: { name: '七里村二组下', households: 26 } },
      ],
    };

    const tried = await hub.ask(SPLIT, { input: { ...input, isTrial: true } }, officer);
    const done = await hub.ask(SPLIT, { input }, officer);

    expect(before.errors).toBeUndefined();
    expect(before.data.cellTree.pageInfo.hasNextPage).toBe(false);
    expect(tried.data.endCell).toMatchObject({ isTrial: true, revision: null, cell: { isInForce: true } });
    expect(done.data.endCell).toMatchObject({
      userErrors: [],
      effects: tried.data.endCell.effects,
      cell: {
        isInForce: false,
        successors: expect.arrayContaining([
          { node: { name: '七里村二组上', households: 30 }, isPrincipal: true, source: input.source },
          { node: { name: '七里村二组下', households: 26 }, isPrincipal: false, source: input.source },
        ]),
      },
    });
    const after = await hub.ask(TREE, {}, officer);
    expect(after.data.cellTree.nodes).toHaveLength(before.data.cellTree.nodes.length + 1);
    expect((await hub.ask(TREE, { asOf: '2026-10-31' }, officer)).data).toEqual(before.data);
    expect((await hub.ask(CHANGES, { key: cell.id }, officer)).data.gridChanges.nodes).toEqual([
      { kind: 'ENDED', through: 'endCell', effectiveOn: '2026-11-01' },
    ]);
  }, 120_000);
});
