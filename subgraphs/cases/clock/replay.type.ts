import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { graphEnum } from '../../../platform/graphql/graph-enum.js';
import { ClockKindEnum } from '../case/enums.type.js';
import type { ClockKind } from './clock-kinds.rules.js';
import { EXCLUSIONS, type Exclusion } from './replay-clock.rules.js';
import type { ReplayPlan } from './replay-plan.js';

export const ReplayOutcomeEnum = graphEnum('ReplayOutcome', ['BROKEN', 'SAVED'] as const, '试行规定所带来的不同。', {
  BROKEN: '实际按期，依试行规定则超期',
  SAVED: '实际超期，依试行规定则按期',
});

const ExclusionEnum = graphEnum('ReplayExclusion', EXCLUSIONS, '不作比较的原因。', {
  OUT_OF_SCOPE: '没有适用的试行规定',
  ORDERED: '期限依交办所定之日',
  VOID: '期限已不再需要',
  LAPSED: '期间届满，未行使权利',
  UNDECIDED: '仍在计算，依试行规定尚未到期',
});

@ObjectType('ReplayExcluded', { description: '不作比较的件数。' })
export class ReplayExcludedType {
  @Field(() => ExclusionEnum, { description: '原因。' })
  reason!: Exclusion;

  @Field(() => Int, { description: '件数。' })
  count!: number;
}

@ObjectType('ReplayCount', { description: '一种期限的比较。各率的分母是 judged。' })
export class ReplayCountType {
  @Field(() => ClockKindEnum, { description: '期限种类。' })
  kind!: ClockKind;

  @Field(() => Int, { description: '作比较的件数。' })
  judged!: number;

  @Field(() => Int, { description: '其中实际超期的。' })
  late!: number;

  @Field(() => Int, { description: '其中依试行规定超期的。' })
  wouldBeLate!: number;

  @Field(() => Int, { description: '其中只依试行规定才超期的。' })
  broken!: number;

  @Field(() => Int, { description: '其中依试行规定不再超期的。' })
  saved!: number;

  @Field(() => [ReplayExcludedType], { description: '不作比较的，按原因。' })
  excluded!: ReplayExcludedType[];
}

@ObjectType('ReplayedClock', { description: '试行规定使之不同的一项期限。' })
export class ReplayedClockType {
  @Field(() => ID, { description: '期限的标识。' })
  clockId!: string;

  @Field(() => ID, { description: '事项标识。' })
  caseId!: string;

  @Field(() => ClockKindEnum, { description: '期限种类。' })
  kind!: ClockKind;

  @Field(() => ReplayOutcomeEnum, { description: '带来怎样的不同。' })
  outcome!: 'BROKEN' | 'SAVED';

  @Field(() => Date, { description: '起算时间。' })
  startedAt!: Date;

  @Field(() => Date, { description: '实际的最后时刻。' })
  dueAt!: Date;

  @Field(() => Date, { nullable: true, description: '依试行规定的最后时刻。' })
  trialDueAt!: Date | null;

  @Field(() => Date, { nullable: true, description: '停止计算的时间；为空表示仍在计算。' })
  stoppedAt!: Date | null;
}

export const ReplayedClockConnection = connectionOf(ReplayedClockType, 'ReplayedClock');

@ObjectType('TimeLimitReplay', { description: '以试行规定重算一段时间内起算的期限；只读，不改动任何期限。' })
export class TimeLimitReplayType implements ReplayPlan {
  @Field(() => GraphQLLocalDate, { description: '起日（含），当地日期。' })
  from!: string;

  @Field(() => GraphQLLocalDate, { description: '止日（含），当地日期。' })
  to!: string;

  readonly kinds!: readonly ClockKind[];
  readonly trials!: ReplayPlan['trials'];
}
