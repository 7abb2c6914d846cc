import { Arg, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Page } from '../../../platform/graphql/connection.js';
import { PartyGroupType } from '../party-group/party-group.type.js';
import { predecessorsIn, successorsIn } from '../succession/kin-of.js';
import { type SuccessionNode, successionOf } from '../succession/succession.type.js';
import { UnitType } from '../unit/unit.type.js';
import { CellConnection, CellType, cellNode } from './cell.type.js';
import { childCells, partyGroupsOf, unitOf, versionsOf } from './cell-fields.js';

const CellSuccession = successionOf(CellType, 'Cell');

@Resolver(() => CellType)
export class CellFieldsResolver {
  @FieldResolver(() => CellConnection, { nullable: true, description: '下级网格，按编码排列。' })
  children(
    @Root() cell: CellType,
    @Arg('first', () => Int, { nullable: true, description: '每页条数，最多 100，默认 20。' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的 endCursor。' }) after: string | null,
  ): Page<CellType> | null {
    return childCells(cell, { first, after });
  }

  @FieldResolver(() => UnitType, {
    nullable: true,
    description: '负责的单位：所在村（社区）的居村委会，没有的为所在乡镇。',
  })
  unit(@Root() cell: CellType): UnitType | null {
    return unitOf(cell);
  }

  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [PartyGroupType], { nullable: true, description: '覆盖本网格的党小组。' })
  partyGroups(@Root() cell: CellType): PartyGroupType[] {
    return partyGroupsOf(cell);
  }

  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [CellSuccession], { nullable: true, description: '撤并后由哪些网格承接。' })
  successors(@Root() { view, cell }: CellType): SuccessionNode<CellType>[] {
    return successorsIn(view, 'CELL', cell.id, cellNode);
  }

  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [CellSuccession], { nullable: true, description: '承接了哪些网格。' })
  predecessors(@Root() { view, cell }: CellType): SuccessionNode<CellType>[] {
    return predecessorsIn(view, 'CELL', cell.id, cellNode);
  }

  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [CellType], { nullable: true, description: '历次的情形，先者在前；每一个按其首日显示。' })
  versions(@Root() cell: CellType): CellType[] {
    return versionsOf(cell);
  }
}
