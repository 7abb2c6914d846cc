import type { Area } from '../../subgraphs/grid/area/area.rules.js';
import { type DemoShape, townPrefix, villageCode } from './demo-shape.js';

/** The county, its towns, and their villages and communities. */
export function demoAreas(shape: DemoShape): Area[] {
  const county: Area = {
    code: shape.code,
    level: 1,
    kind: 'COUNTY',
    parentCode: null,
    name: shape.name,
    aliases: [],
  };
  const towns = shape.towns.flatMap(({ name, aliases, villages }, town): Area[] => {
    const code = `${townPrefix(shape, town)}000`;
    return [
      { code, level: 2, kind: 'TOWN', parentCode: shape.code, name, aliases },
      ...villages.map(
        (village, at): Area => ({
          code: villageCode(shape, town, at),
          level: 3,
          kind: village.kind,
          parentCode: code,
          name: village.name,
          aliases: village.aliases,
        }),
      ),
    ];
  });
  return [county, ...towns];
}
