import type { Area } from '../../subgraphs/grid/area/area.rules.js';
import type { Cell } from '../../subgraphs/grid/cell/cell.rules.js';
import type { Ground } from '../../subgraphs/grid/place/finding.rules.js';
import { gazetteerOf, type TaughtName } from '../../subgraphs/grid/place/gazetteer.rules.js';

/**
 * A county of two towns. 东溪镇: 石门村 of two groups, and 大湾村 with two cells of level 2 of one
 * group each, and 竹园村 without groups.
 * 西溪镇: another 石门村, of three groups. Ids of cells are their names behind the town's first character.
 */
export function smallGround(taught: readonly TaughtName[] = []): Ground {
  const areas = [
    area('100001', 1, 'COUNTY', null, '永和县'),
    area('100001101000', 2, 'TOWN', '100001', '东溪镇'),
    area('100001101201', 3, 'VILLAGE', '100001101000', '石门村'),
    area('100001101202', 3, 'VILLAGE', '100001101000', '大湾村', ['老湾村']),
    area('100001101203', 3, 'VILLAGE', '100001101000', '竹园村'),
    area('100001102000', 2, 'TOWN', '100001', '西溪镇'),
    area('100001102201', 3, 'VILLAGE', '100001102000', '石门村'),
  ];
  const cells = [
    cell('东溪', '100001101', null, '100001101000'),
    cell('东石门', '100001101001', '东溪', '100001101201'),
    cell('东石门一组', '100001101001001', '东石门', '100001101201'),
    cell('东石门二组', '100001101001002', '东石门', '100001101201'),
    cell('东大湾上', '100001101002', '东溪', '100001101202'),
    cell('东大湾一组', '100001101002001', '东大湾上', '100001101202'),
    cell('东大湾下', '100001101003', '东溪', '100001101202'),
    cell('东大湾二组', '100001101003001', '东大湾下', '100001101202'),
    cell('东竹园', '100001101004', '东溪', '100001101203'),
    cell('西溪', '100001102', null, '100001102000'),
    cell('西石门', '100001102001', '西溪', '100001102201'),
    cell('西石门一组', '100001102001001', '西石门', '100001102201'),
    cell('西石门二组', '100001102001002', '西石门', '100001102201'),
    cell('西石门三组', '100001102001003', '西石门', '100001102201'),
  ];
  return {
    areas: new Map(areas.map((each) => [each.code, each])),
    cells: new Map(cells.map((each) => [each.id, each])),
    gazetteer: gazetteerOf(areas, cells, taught),
  };
}

function area(
  code: string,
  level: Area['level'],
  kind: Area['kind'],
  parentCode: string | null,
  name: string,
  aliases: string[] = [],
): Area {
  return { code, level, kind, parentCode, name, aliases };
}

function cell(id: string, code: string, parentId: string | null, areaCode: string): Cell {
  const level = ((code.length - 6) / 3) as Cell['level'];
  return {
    id,
    code,
    level,
    parentId,
    name: id.slice(1).replace(/^(石门|大湾|竹园)/, '$1村'),
    aliases: [],
    areaCode,
    households: 50,
  };
}
