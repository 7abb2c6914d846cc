import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** A case of the other subgraph, by its key. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Case')
export class CaseStub {
  @Field(() => ID)
  id!: string;
}
