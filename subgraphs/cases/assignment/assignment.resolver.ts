import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { AssignmentRow } from '../case/case-children.js';
import { unitOf } from '../case/dated-stubs.js';
import { UnitStub } from '../case/stubs.type.js';
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
}
