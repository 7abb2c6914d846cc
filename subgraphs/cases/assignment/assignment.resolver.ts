import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { AssignmentRow } from '../case/case-children.js';
import { UnitStub } from '../case/stubs.type.js';
import { AssignmentType } from './assignment.type.js';

@Resolver(() => AssignmentType)
export class AssignmentResolver {
  @FieldResolver(() => UnitStub, { nullable: true, description: '承办单位。' })
  unit(@Root() { unitCode }: AssignmentRow): UnitStub {
    return { code: unitCode };
  }
}
