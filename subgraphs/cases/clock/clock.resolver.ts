import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ClockRow } from '../case/case-loaders.js';
import type { CasesContext } from '../cases-context.js';
import { ClockType } from './clock.type.js';
import { isOverdue } from './deadline.rules.js';

@Resolver(() => ClockType)
export class ClockResolver {
  @FieldResolver(() => Boolean, { description: '是否超期：停止时已过期限，或仍在计算而现在已过期限。' })
  overdue(@Root() clock: ClockRow, @Ctx() { now }: CasesContext): boolean {
    return isOverdue(clock, now());
  }
}
