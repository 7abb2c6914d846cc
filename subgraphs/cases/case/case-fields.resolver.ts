import { Arg, Ctx, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Page } from '../../../platform/graphql/connection.js';
import { showsPersons } from '../access/shows-persons.js';
import { AssignmentType } from '../assignment/assignment.type.js';
import type { CasesContext } from '../cases-context.js';
import { ClockType } from '../clock/clock.type.js';
import type { ClockRow } from '../clock/shown-clock.js';
import { CaseEventConnection } from '../event/case-event.type.js';
import { pageEvents } from '../event/page-events.js';
import { JoinedSubmissionType } from '../join/joined-submission.type.js';
import { CaseRoutingType, CaseType } from './case.type.js';
import type { AssignmentRow, EventRow, SubmissionRow } from './case-children.js';
import type { CaseRow } from './case-row.js';
import { cellOf, unitOf } from './dated-stubs.js';
import { CaseMoveEnum } from './enums.type.js';
import { listPossibleMoves } from './list-possible-moves.js';
import { CellStub, UnitStub } from './stubs.type.js';

@Resolver(() => CaseType)
export class CaseFieldsResolver {
  @Directive('@listSize(assumedSize: 4)')
  @FieldResolver(() => [ClockType], { description: '办理期限，最早起算的在前；各单位、各次复查复核的也在内。' })
  clocks(@Root() { id }: CaseRow, @Ctx() { loaders }: CasesContext): Promise<ClockRow[]> {
    return loaders.clocks.load(id);
  }

  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [AssignmentType], { description: '历次交办，最早的在前；退回和撤回的也在内。' })
  assignments(@Root() { id }: CaseRow, @Ctx() { loaders }: CasesContext): Promise<AssignmentRow[]> {
    return loaders.assignments.load(id);
  }

  @FieldResolver(() => CaseEventConnection, { description: '本事项上发生过的事，最早的在前。每页最多 100 条。' })
  events(
    @Root() { id }: CaseRow,
    @Arg('first', () => Int, { nullable: true, description: '每页条数，缺省 20。' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的 endCursor。' }) after: string | null,
    @Ctx() { loaders }: CasesContext,
  ): Promise<Page<EventRow>> {
    return pageEvents(loaders, id, first ?? null, after ?? null);
  }

  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [JoinedSubmissionType], { description: '归入本事项的信访件，最早的在前。' })
  submissionsJoined(@Root() { id }: CaseRow, @Ctx() { loaders }: CasesContext): Promise<SubmissionRow[]> {
    return loaders.submissions.load(id);
  }

  @FieldResolver(() => CellStub, {
    nullable: true,
    description: '所在网格；未能定位时为空。已办结、已并案的显示当日的情形，其余显示今日的情形。',
  })
  cell(@Root() it: CaseRow): CellStub | null {
    return cellOf(it);
  }

  @FieldResolver(() => UnitStub, {
    nullable: true,
    description: '主办单位。已办结、已并案的显示当日的情形，其余显示今日的情形。',
  })
  leadUnit(@Root() it: CaseRow): UnitStub {
    return unitOf(it.leadUnitCode, it.closedAt);
  }

  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [UnitStub], { nullable: true, description: '被反映的单位。' })
  respondentUnits(@Root() { respondentUnitCodes, closedAt }: CaseRow): UnitStub[] {
    return respondentUnitCodes.map((code) => unitOf(code, closedAt));
  }

  @Directive('@listSize(assumedSize: 10)')
  @FieldResolver(() => [CaseMoveEnum], {
    description: '查看者现在可以做的办理动作，依办理动作表；文书、期限等条件在办理时再查。',
  })
  possibleMoves(@Root() it: CaseRow, @Ctx() context: CasesContext): ReturnType<typeof listPossibleMoves> {
    return listPossibleMoves(context, it);
  }

  @FieldResolver(() => CaseRoutingType, { description: '定位与分派的理由。' })
  routing(@Root() { ruleId, ruleReason: reason, placeReason, placeCertainty }: CaseRow): CaseRoutingType {
    return { ruleId, reason, placeReason, placeCertainty };
  }

  @Directive('@inaccessible')
  @FieldResolver(() => Boolean, { description: '供网关询问：查看者能否看到本事项。看不到的事项不会被解析。' })
  viewable(): boolean {
    return true;
  }

  @Directive('@inaccessible')
  @FieldResolver(() => Boolean, {
    description: '供网关询问：查看者能否知道信访人是谁。要求保密的事项，被反映单位的人员不能（第十八条、第四十六条）。',
  })
  personsShown(@Root() it: CaseRow, @Ctx() context: CasesContext): Promise<boolean> {
    return showsPersons(it, context);
  }
}
