import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { AssignmentRow } from '../case/case-children.js';
import { unitOf } from '../case/dated-stubs.js';
import { UnitStub } from '../case/stubs.type.js';
import type { CasesContext } from '../cases-context.js';
import { ClockType } from '../clock/clock.type.js';
import { clocksOf } from '../clock/clocks-of.js';
import type { ClockRow } from '../clock/shown-clock.js';
import { AssignmentType } from './assignment.type.js';

@Resolver(() => AssignmentType)
export class AssignmentResolver {
  @FieldResolver(() => UnitStub, {
    nullable: true,
    description: '承办单位。仍在手的显示今日的情形；已退回、撤回、接续的，及事项已办结、并案的，显示当日的情形。',
  })
  unit(@Root() { unitCode, returnedAt, revokedAt, succeededAt, caseClosedAt }: AssignmentRow): UnitStub {
    return unitOf(unitCode, returnedAt ?? revokedAt ?? succeededAt ?? caseClosedAt);
  }

  @Directive('@listSize(assumedSize: 4)')
  @FieldResolver(() => [ClockType], { description: '本次交办的办理期限：该单位的告知、异议、报告等。' })
  clocks(@Root() assignment: AssignmentRow, @Ctx() { loaders }: CasesContext): Promise<ClockRow[]> {
    return clocksOf(loaders, assignment);
  }
}
