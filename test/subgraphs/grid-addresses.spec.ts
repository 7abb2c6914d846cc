import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { demoCellAt } from '../../hub/demo-county/demo-addresses.js';
import { demoCounty } from '../../hub/demo-county/demo-county.js';
import { repositoryPath } from '../../platform/config/repository-path.js';
import { cellChain } from '../../subgraphs/grid/cell/cell.rules.js';
import { comparable } from '../../subgraphs/grid/place/comparable.rules.js';
import { gazetteerOf } from '../../subgraphs/grid/place/gazetteer.rules.js';
import { locateByText } from '../../subgraphs/grid/place/locate.rules.js';

const { areas, cells, placeNames } = demoCounty();
const ground = {
  areas: new Map(areas.map((area) => [area.code, area])),
  cells: new Map(cells.map((cell) => [cell.id, cell])),
  gazetteer: gazetteerOf(areas, cells, placeNames),
};
/** As the hub believes when nothing else is configured. */
const CERTAINTY_NEEDED = 0.6;
const NOBODY_CAN_TELL = '?';

interface Written {
  readonly 情形: string;
  readonly 地址: string;
  /** `town/cell`, or `?`. */
  readonly 网格: string;
}

const written: Written[] = parse(readFileSync(repositoryPath('test/fixtures/addresses/demo-county.csv')), {
  columns: true,
});
const judged = written.map(({ 情形: kind, 地址: address, 网格: place }) => {
  const { cellId, certainty, reason } = locateByText(ground, comparable(address));
  const expected = place === NOBODY_CAN_TELL ? null : demoCellAt(cells, place).id;
  const found = certainty >= CERTAINTY_NEEDED ? cellId : null;
  return {
    kind,
    address,
    place,
    found: ground.cells.get(found ?? '')?.name ?? null,
    certainty,
    reason,
    outcome: outcomeOf(expected, found),
  };
});

function outcomeOf(expected: string | null, found: string | null): 'right' | 'coarse' | 'uncertain' | 'wrong' {
  if (found === expected) return 'right';
  if (found === null) return 'uncertain';
  const isAround = expected !== null && cellChain(ground.cells, expected).some(({ id }) => id === found);
  return isAround ? 'coarse' : 'wrong';
}

describe('addresses as people write them', () => {
  const told = (outcome: string): string[] =>
    judged
      .filter((each) => each.outcome === outcome)
      .map(({ address, found, reason }) => `${address} → ${found ?? '?'}: ${reason}`);

  it('are never located wrongly', () => {
    expect(told('wrong')).toEqual([]);
  });

  it('are located as exactly as they are written, or left to a clerk where nobody could tell', () => {
    const counts = { right: told('right').length, coarse: told('coarse').length, uncertain: told('uncertain').length };
    const tellable = judged.filter(({ place }) => place !== NOBODY_CAN_TELL).length;
    process.stdout.write(`addresses: ${JSON.stringify({ of: judged.length, tellable, ...counts })}\n`);

    expect({ of: judged.length, tellable, ...counts }).toEqual({
      of: 181,
      tellable: 123,
      right: 179,
      coarse: 1,
      uncertain: 1,
    });
    expect([...told('coarse'), ...told('uncertain')]).toEqual([
      '柳林镇马冢沟村三组 → 柳林镇网格: 地址写明“柳林镇”',
      '马家勾村一组 → ?: 地址写明“马家沟村”（字音相近）第1组',
    ]);
  });
});
