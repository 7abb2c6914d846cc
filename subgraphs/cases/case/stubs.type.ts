import { GraphQLLocalDate } from 'graphql-scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/**
 * Things of other subgraphs, by their keys. With a day in the key the organisation is shown as it was on it; there is
 * no key without one, so that what a closed case shows does not change with the organisation.
 */

@Directive('@key(fields: "id asOf", resolvable: false)')
@ObjectType('Cell')
export class CellStub {
  @Field(() => ID)
  id!: string;

  @Field(() => GraphQLLocalDate, { nullable: true })
  asOf!: string | null;
}

@Directive('@key(fields: "code asOf", resolvable: false)')
@ObjectType('Unit')
export class UnitStub {
  @Field(() => ID)
  code!: string;

  @Field(() => GraphQLLocalDate, { nullable: true })
  asOf!: string | null;
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Submission')
export class SubmissionStub {
  @Field(() => ID)
  id!: string;
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Person')
export class PersonStub {
  @Field(() => ID)
  id!: string;
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Venue')
export class VenueStub {
  @Field(() => ID)
  id!: string;
}

export const personStubs = (ids: readonly string[]): PersonStub[] => ids.map((id) => ({ id }));

export const venueStub = (id: string | null): VenueStub | null => (id === null ? null : { id });
