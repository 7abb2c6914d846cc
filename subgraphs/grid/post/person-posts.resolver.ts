import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, FieldResolver, Resolver, Root } from 'type-graphql';
import { PersonType } from '../person/person.type.js';
import { PostType } from './post.type.js';
import { historyOfPerson, postsOfPerson, stoodInFor } from './posts-of-person.js';

@Resolver(() => PersonType)
export class PersonPostsResolver {
  @FieldResolver(() => [PostType], { nullable: true, description: '所任的岗位，先到任者在前。' })
  posts(
    @Root() { view, person }: PersonType,
    @Arg('asOf', () => GraphQLLocalDate, {
      nullable: true,
      description: '按哪一天的情形，yyyy-mm-dd；默认所查日期。',
    })
    asOf: string | null,
  ): PostType[] {
    return postsOfPerson(view, person.id, asOf);
  }

  @FieldResolver(() => [PostType], { nullable: true, description: '在所查日期代理的他人岗位。' })
  standsInFor(@Root() { view, person }: PersonType): PostType[] {
    return stoodInFor(view, person.id);
  }

  @FieldResolver(() => [PostType], {
    nullable: true,
    description: '历任、现任和将任的全部岗位，先早后晚；不是登记员、信访局工作人员、管理员的为空。',
  })
  history(@Root() { view, person }: PersonType): PostType[] | null {
    return historyOfPerson(view, person.id);
  }
}
