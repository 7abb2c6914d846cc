import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { CasesContext } from '../cases-context.js';
import { ClockType } from './clock.type.js';
import { policyOf } from './policy-of.js';
import { remainingCalendarDays, remainingWorkingDays } from './remaining-days.js';
import type { ClockRow } from './shown-clock.js';
import { TimeLimitType } from './time-limit.type.js';
import type { TimeLimitRow } from './time-limit-row.js';

@Resolver(() => ClockType)
export class ClockResolver {
  @FieldResolver(() => TimeLimitType, { nullable: true, description: '所依的期限规定；依交办所定之日的为空。' })
  policy(@Root() clock: ClockRow, @Ctx() context: CasesContext): Promise<TimeLimitRow | null> {
    return policyOf(context, clock);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '到期限之日还有几日，当日为 0，超期为负；中止的按中止之日，停止的为空。',
  })
  remainingCalendarDays(@Root() clock: ClockRow, @Ctx() context: CasesContext): number | null {
    return remainingCalendarDays(context, clock);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: '到期限之日还有几个工作日，超期为负；中止的按中止之日，停止的为空。',
  })
  remainingWorkingDays(@Root() clock: ClockRow, @Ctx() context: CasesContext): Promise<number | null> {
    return remainingWorkingDays(context, clock);
  }
}
