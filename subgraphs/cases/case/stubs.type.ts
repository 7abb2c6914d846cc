import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Things of other subgraphs, by their keys. */

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Cell')
export class CellStub {
  @Field(() => ID)
  id!: string;
}

@Directive('@key(fields: "code", resolvable: false)')
@ObjectType('Unit')
export class UnitStub {
  @Field(() => ID)
  code!: string;
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Submission')
export class SubmissionStub {
  @Field(() => ID)
  id!: string;
}
