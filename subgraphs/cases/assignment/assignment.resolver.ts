import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { AssignmentRow } from '../case/case-children.js';
import { unitOf } from '../case/dated-stubs.js';
import { UnitStub } from '../case/stubs.type.js';
import type { CasesContext } from '../cases-context.js';
import { ClockType } from '../clock/clock.type.js';
import { clocksOf } from '../clock/clocks-of.js';
import type { ClockRow } from '../clock/shown-clock.js';
import { AssignmentType } from './assignment.type.js';
import { AssignmentReportType, ObjectionType } from './objection.type.js';
import type { ObjectionRow, ReportRow } from './objection-row.js';

const endOf = ({ returnedAt, revokedAt, succeededAt, caseClosedAt }: AssignmentRow): Date | null =>
  returnedAt ?? revokedAt ?? succeededAt ?? caseClosedAt;

@Resolver(() => AssignmentType)
export class AssignmentResolver {
  @FieldResolver(() => UnitStub, {
    nullable: true,
    description: '承办单位。仍在手的显示今日的情形；已退回、撤回、接续的，及事项已办结、并案的，显示当日的情形。',
  })
  unit(@Root() row: AssignmentRow): UnitStub {
    return unitOf(row.unitCode, endOf(row));
  }

  @FieldResolver(() => UnitStub, { nullable: true, description: '交办的单位：信访局，或派遣的上级单位。' })
  sentBy(@Root() row: AssignmentRow): UnitStub {
    return unitOf(row.sentByUnitCode, endOf(row));
  }

  @FieldResolver(() => UnitStub, { nullable: true, description: '作出决定的共同上一级；不是由其决定的为空。' })
  decidedBy(@Root() row: AssignmentRow): UnitStub | null {
    return row.basisUnitCode === null ? null : unitOf(row.basisUnitCode, row.assignedAt);
  }

  @FieldResolver(() => ObjectionType, { nullable: true, description: '对这次交办的异议；没有时为空。' })
  objection(@Root() { id }: AssignmentRow, @Ctx() { assigned }: CasesContext): Promise<ObjectionRow | null> {
    return assigned.objections.load(id);
  }

  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [AssignmentReportType], { description: '该单位报告的办理情况，最早的在前。' })
  reports(@Root() { id }: AssignmentRow, @Ctx() { assigned }: CasesContext): Promise<ReportRow[]> {
    return assigned.reports.load(id);
  }

  @Directive('@listSize(assumedSize: 4)')
  @FieldResolver(() => [ClockType], { description: '本次交办的办理期限：该单位的告知、异议、报告等。' })
  clocks(@Root() assignment: AssignmentRow, @Ctx() { loaders }: CasesContext): Promise<ClockRow[]> {
    return clocksOf(loaders, assignment);
  }
}
