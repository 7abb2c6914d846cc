import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { Page } from '../../../platform/graphql/connection.js';
import type { GridContext } from '../grid-context.js';
import { type PostKind, PostKindEnum } from '../post/post-kind.type.js';
import { findPerson } from './find-person.js';
import { listPeople } from './list-people.js';
import { PersonConnection, PersonType } from './person.type.js';

@Resolver()
export class PersonResolver {
  @Query(() => PersonType, { nullable: true, description: '一个人员；没有则为空。' })
  person(
    @Arg('id', () => ID, { description: '人员标识。' }) id: string,
    @Arg('asOf', () => GraphQLLocalDate, { nullable: true, description: '按哪一天的情形，yyyy-mm-dd；默认今日。' })
    asOf: string | null,
    @Ctx() context: GridContext,
  ): Promise<PersonType | null> {
    return findPerson(context, id, asOf);
  }

  @Query(() => PersonConnection, { description: '人员，按标识排列。限定岗位、网格或单位的，为当日任职的人员。' })
  people(
    @Arg('search', () => String, { nullable: true, description: '姓名中包含的文字，或姓名各字拼音的首字母，如 lrz。' })
    search: string | null,
    @Arg('postKind', () => PostKindEnum, { nullable: true, description: '所任岗位。' }) postKind: PostKind | null,
    @Arg('cellId', () => ID, { nullable: true, description: '在这个网格及其下级任职的。' }) cellId: string | null,
    @Arg('unitCode', () => ID, { nullable: true, description: '在这个单位及其下属任职的。' }) unitCode: string | null,
    @Arg('asOf', () => GraphQLLocalDate, { nullable: true, description: '按哪一天的情形，yyyy-mm-dd；默认今日。' })
    asOf: string | null,
    @Arg('first', () => Int, { nullable: true, description: '每页条数，最多 100，默认 20。' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的 endCursor。' }) after: string | null,
    @Ctx() context: GridContext,
  ): Promise<Page<PersonType>> {
    return listPeople(context, { search, postKind, cellId, unitCode, asOf, first, after });
  }
}
