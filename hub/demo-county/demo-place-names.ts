import type { CellRecord } from '../../subgraphs/grid/cell/cell.rules.js';
import type { PlaceNameImport } from '../../subgraphs/grid/county/county-import.js';
import { demoId } from './demo-ids.js';
import { type DemoShape, villageCode } from './demo-shape.js';

/** Where everybody knows it is, and streets, which may run through several cells: name, town, village, which of its cells of level 3. */
const KNOWN_PLACES: readonly (readonly [name: string, town: string, village: string, cell: number])[] = [
  ['县人民医院', '城关镇', '滨河社区', 1],
  ['县医院', '城关镇', '滨河社区', 1],
  ['滨河广场', '城关镇', '滨河社区', 3],
  ['宁安一中', '城关镇', '南街社区', 2],
  ['县一中', '城关镇', '南街社区', 2],
  ['县政府大院', '城关镇', '南街社区', 5],
  ['农贸市场', '城关镇', '南街社区', 4],
  ['长途汽车站', '城关镇', '长安社区', 1],
  ['客运站', '城关镇', '长安社区', 1],
  ['火车站', '城关镇', '东关村', 1],
  ['工业园区', '城关镇', '西坡村', 2],
  ['青石水库', '青石镇', '七里村', 3],
  ['石佛寺', '柳林镇', '石佛村', 2],
  ['龙潭瀑布', '龙潭镇', '龙潭村', 4],
  ['古渡码头', '古渡镇', '码头村', 1],
  ['滨河北路', '城关镇', '滨河社区', 7],
  ['南大街', '城关镇', '南街社区', 1],
  ['南大街', '城关镇', '南街社区', 2],
  ['汽车站巷', '城关镇', '长安社区', 1],
  ['青石老街', '青石镇', '青石社区', 2],
];

export function demoPlaceNames(shape: DemoShape, cells: readonly CellRecord[]): PlaceNameImport[] {
  const known = KNOWN_PLACES.filter(([, town]) => shape.towns.some(({ name }) => name === town));
  return known.map(([name, townName, villageName, number]) => {
    const town = shape.towns.findIndex((each) => each.name === townName);
    const village = shape.towns[town]?.villages.findIndex((each) => each.name === villageName) ?? -1;
    const areaCode = villageCode(shape, town, village);
    const cell = cells.filter((each) => each.level === 3 && each.areaCode === areaCode)[number - 1];
    if (!cell) throw new Error(`the demo county has no cell for ${name}`);
    return { id: demoId('place', `${name} ${cell.code}`), name, cellId: cell.id };
  });
}
