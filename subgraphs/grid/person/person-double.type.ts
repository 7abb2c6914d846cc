import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../platform/graphql/connection.js';
import type { GridView } from '../grid-context.js';
import type { Double } from './doubles.rules.js';
import { PersonType, personNode } from './person.type.js';

@ObjectType('PersonDouble', {
  description: '很可能是同一人的几条记录：姓名和电话都相同，身份证号不矛盾。可用 mergePeople 合并。',
})
export class PersonDoubleType {
  constructor(
    private readonly view: GridView,
    private readonly double: Double,
  ) {}

  @Field(() => [PersonType], { description: '这几条记录。' })
  get people(): PersonType[] {
    return this.double.ids.flatMap((id) => personNode(this.view, id) ?? []);
  }
}

export const PersonDoubleConnection = connectionOf(PersonDoubleType, 'PersonDouble');
