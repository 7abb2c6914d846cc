import { Arg, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Page } from '../../../platform/graphql/connection.js';
import { predecessorsIn, successorsIn } from '../succession/kin-of.js';
import { type SuccessionNode, successionOf } from '../succession/succession.type.js';
import { UnitConnection, UnitType, unitNode } from './unit.type.js';
import { childUnits, versionsOf } from './unit-fields.js';

const UnitSuccession = successionOf(UnitType, 'Unit');

@Resolver(() => UnitType)
export class UnitFieldsResolver {
  @FieldResolver(() => UnitConnection, { nullable: true, description: '下属单位，按代码排列。' })
  children(
    @Root() unit: UnitType,
    @Arg('first', () => Int, { nullable: true, description: '每页条数，最多 100，默认 20。' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的 endCursor。' }) after: string | null,
  ): Page<UnitType> | null {
    return childUnits(unit, { first, after });
  }

  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [UnitSuccession], { nullable: true, description: '撤并后由哪些单位承接。' })
  successors(@Root() { view, unit }: UnitType): SuccessionNode<UnitType>[] {
    return successorsIn(view, 'UNIT', unit.code, unitNode);
  }

  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [UnitSuccession], { nullable: true, description: '承接了哪些单位。' })
  predecessors(@Root() { view, unit }: UnitType): SuccessionNode<UnitType>[] {
    return predecessorsIn(view, 'UNIT', unit.code, unitNode);
  }

  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [UnitType], { nullable: true, description: '历次的情形，先者在前；每一个按其首日显示。' })
  versions(@Root() unit: UnitType): UnitType[] {
    return versionsOf(unit);
  }
}
