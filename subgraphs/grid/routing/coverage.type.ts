import { Arg, Field, Int, ObjectType } from 'type-graphql';
import type { Purpose } from '../../../contracts/channel.js';
import type { Page } from '../../../platform/graphql/connection.js';
import { graphEnum } from '../../../platform/graphql/graph-enum.js';
import type { RoutingCoverage } from './answer-coverage.js';
import {
  CoverageRowConnection,
  type CoverageRowType,
  IdleUnitConnection,
  type IdleUnitType,
  ShadowedRuleConnection,
  type ShadowedRuleType,
  StaleRuleConnection,
  type StaleRuleType,
} from './coverage-row.type.js';
import { PurposeEnum } from './purpose.type.js';

const COVERAGE_PLACES = ['COUNTY', 'TOWN'] as const;
export type CoveragePlace = (typeof COVERAGE_PLACES)[number];
export const CoveragePlaceEnum = graphEnum('RoutingCoveragePlace', COVERAGE_PLACES, '按全县看，或按每个乡镇看。');

const FIRST = { nullable: true, description: '每页条数，最多 100，默认 20。' } as const;
const AFTER = { nullable: true, description: '上一页的 endCursor。' } as const;

@ObjectType('RoutingCoverage', { description: '交办规则的覆盖情况：按今日的组织、规则和回避决定。' })
export class RoutingCoverageType {
  constructor(private readonly found: RoutingCoverage) {}

  @Field(() => Date, { description: '截至时间。' })
  get asOf(): Date {
    return this.found.asOf;
  }

  @Field(() => PurposeEnum, { description: '所看的信访目的。' })
  get purpose(): Purpose {
    return this.found.purpose;
  }

  @Field(() => Int, { description: '有规则负责的（分类 × 地方）数：分子。' })
  get covered(): number {
    return this.found.rows().filter(({ isCovered }) => isCovered).length;
  }

  @Field(() => Int, { description: '（分类 × 地方）总数：分母。各级分类都计入，没有排除。' })
  get total(): number {
    return this.found.rows().length;
  }

  @Field(() => CoverageRowConnection, { description: '没有规则负责的：只有兜底规则，或无规则可依。' })
  uncovered(
    @Arg('first', () => Int, FIRST) first: number | null,
    @Arg('after', () => String, AFTER) after: string | null,
  ): Page<CoverageRowType> {
    return this.found.pageOfRows({ first, after }, false);
  }

  @Field(() => CoverageRowConnection, { description: '有规则负责的。' })
  coveredRows(
    @Arg('first', () => Int, FIRST) first: number | null,
    @Arg('after', () => String, AFTER) after: string | null,
  ): Page<CoverageRowType> {
    return this.found.pageOfRows({ first, after }, true);
  }

  @Field(() => Int, { description: '现行规则数。' })
  get rules(): number {
    return this.found.ruleCount;
  }

  @Field(() => ShadowedRuleConnection, {
    description: '用不到的规则：有一条规则总先于它。由几条规则合起来盖住的不在其内。',
  })
  shadowed(
    @Arg('first', () => Int, FIRST) first: number | null,
    @Arg('after', () => String, AFTER) after: string | null,
  ): Page<ShadowedRuleType> {
    return this.found.shadowed({ first, after });
  }

  @Field(() => StaleRuleConnection, { description: '指向已撤并的单位、网格、区划或已停用分类的规则。' })
  stale(
    @Arg('first', () => Int, FIRST) first: number | null,
    @Arg('after', () => String, AFTER) after: string | null,
  ): Page<StaleRuleType> {
    return this.found.stale({ first, after });
  }

  @Field(() => Int, { description: '有规则指向的单位数：分子。' })
  get unitsNamed(): number {
    return this.found.units().expected.length - this.found.units().idle.length;
  }

  @Field(() => Int, { description: '应有规则指向的单位数：分母。' })
  get unitsExpected(): number {
    return this.found.units().expected.length;
  }

  @Field(() => Int, { description: '排除的单位数：领导机关、联席会议、上级机关，不直接承办。' })
  get unitsExcluded(): number {
    return this.found.units().excluded;
  }

  @Field(() => IdleUnitConnection, { description: '没有规则指向的单位。' })
  unitsWithoutRule(
    @Arg('first', () => Int, FIRST) first: number | null,
    @Arg('after', () => String, AFTER) after: string | null,
  ): Page<IdleUnitType> {
    return this.found.idleUnits({ first, after });
  }
}
