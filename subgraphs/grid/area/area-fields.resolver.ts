import { Arg, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Page } from '../../../platform/graphql/connection.js';
import { CellConnection, type CellType } from '../cell/cell.type.js';
import { predecessorsIn, successorsIn } from '../succession/kin-of.js';
import { type SuccessionNode, successionOf } from '../succession/succession.type.js';
import { UnitConnection, type UnitType } from '../unit/unit.type.js';
import { AreaConnection, AreaType, areaNode } from './area.type.js';
import { cellsIn, childAreas, unitsIn } from './area-fields.js';

const AreaSuccession = successionOf(AreaType, 'Area');
const FIRST = '每页条数，最多 100，默认 20。';
const AFTER = '上一页的 endCursor。';

@Resolver(() => AreaType)
export class AreaFieldsResolver {
  @FieldResolver(() => AreaConnection, { nullable: true, description: '下级区划，按代码排列。' })
  children(
    @Root() area: AreaType,
    @Arg('first', () => Int, { nullable: true, description: FIRST }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: AFTER }) after: string | null,
  ): Page<AreaType> | null {
    return childAreas(area, { first, after });
  }

  @FieldResolver(() => UnitConnection, {
    nullable: true,
    description: '按本区划设置的单位，不含下级区划的，按代码排列。',
  })
  units(
    @Root() area: AreaType,
    @Arg('first', () => Int, { nullable: true, description: FIRST }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: AFTER }) after: string | null,
  ): Page<UnitType> | null {
    return unitsIn(area, { first, after });
  }

  @FieldResolver(() => CellConnection, { nullable: true, description: '在本区划的网格，不含下级区划的，按编码排列。' })
  cells(
    @Root() area: AreaType,
    @Arg('first', () => Int, { nullable: true, description: FIRST }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: AFTER }) after: string | null,
  ): Page<CellType> | null {
    return cellsIn(area, { first, after });
  }

  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [AreaSuccession], { nullable: true, description: '撤并后由哪些区划承接。' })
  successors(@Root() { view, area }: AreaType): SuccessionNode<AreaType>[] {
    return successorsIn(view, 'AREA', area.code, areaNode);
  }

  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [AreaSuccession], { nullable: true, description: '承接了哪些区划。' })
  predecessors(@Root() { view, area }: AreaType): SuccessionNode<AreaType>[] {
    return predecessorsIn(view, 'AREA', area.code, areaNode);
  }
}
