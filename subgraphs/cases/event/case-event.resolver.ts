import { FieldResolver, Resolver, Root } from 'type-graphql';
import type { EventRow } from '../case/case-children.js';
import { unitOf } from '../case/dated-stubs.js';
import { UnitStub } from '../case/stubs.type.js';
import { CaseEventType } from './case-event.type.js';

@Resolver(() => CaseEventType)
export class CaseEventResolver {
  @FieldResolver(() => UnitStub, { nullable: true, description: '所涉单位，当日的情形；与单位无关的事为空。' })
  unit(@Root() { unitCode, at }: EventRow): UnitStub | null {
    return unitCode === null ? null : unitOf(unitCode, at);
  }
}
