import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { Page } from '../../../platform/graphql/connection.js';
import type { GridContext } from '../grid-context.js';
import { findPost } from './find-post.js';
import { listPosts } from './list-posts.js';
import { listVacancies } from './list-vacancies.js';
import { PostConnection, PostType } from './post.type.js';
import { type PostKind, PostKindEnum } from './post-kind.type.js';
import { VacantPostConnection, type VacantPostType } from './vacant-post.type.js';

@Resolver()
export class PostResolver {
  @Query(() => PostType, { nullable: true, description: '一个岗位任期；没有则为空。' })
  post(
    @Arg('id', () => ID, { description: '任期标识。' }) id: string,
    @Arg('asOf', () => GraphQLLocalDate, { nullable: true, description: '按哪一天的情形，yyyy-mm-dd；默认今日。' })
    asOf: string | null,
    @Ctx() context: GridContext,
  ): Promise<PostType | null> {
    return findPost(context, id, asOf);
  }

  @Query(() => PostConnection, { description: '有人在任的岗位，按任期标识排列。空缺见 vacantPosts。' })
  posts(
    @Arg('kind', () => PostKindEnum, { nullable: true, description: '岗位。' }) kind: PostKind | null,
    @Arg('cellId', () => ID, { nullable: true, description: '只要这个网格及其下级的。' }) cellId: string | null,
    @Arg('unitCode', () => ID, { nullable: true, description: '只要这个单位及其下属的。' }) unitCode: string | null,
    @Arg('isAway', () => Boolean, { nullable: true, description: 'true 只要离岗的，false 只要在岗的。' })
    isAway: boolean | null,
    @Arg('expiringBefore', () => GraphQLLocalDate, {
      nullable: true,
      description: '只要在这一天之前届满的，yyyy-mm-dd。',
    })
    expiringBefore: string | null,
    @Arg('asOf', () => GraphQLLocalDate, { nullable: true, description: '按哪一天的情形，yyyy-mm-dd；默认今日。' })
    asOf: string | null,
    @Arg('first', () => Int, { nullable: true, description: '每页条数，最多 100，默认 20。' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的 endCursor。' }) after: string | null,
    @Ctx() context: GridContext,
  ): Promise<Page<PostType>> {
    return listPosts(context, { kind, cellId, unitCode, isAway, expiringBefore, asOf, first, after });
  }

  @Query(() => VacantPostConnection, {
    description:
      '应有人而空缺的岗位：网格长、联户长、单位负责人，没有信访代办员的村和社区。按岗位、再按编码排列。限定网格的不含村和社区。',
  })
  vacantPosts(
    @Arg('kind', () => PostKindEnum, { nullable: true, description: '岗位。' }) kind: PostKind | null,
    @Arg('cellId', () => ID, { nullable: true, description: '只要这个网格及其下级的。' }) cellId: string | null,
    @Arg('unitCode', () => ID, { nullable: true, description: '只要这个单位及其下属的。' }) unitCode: string | null,
    @Arg('asOf', () => GraphQLLocalDate, { nullable: true, description: '按哪一天的情形，yyyy-mm-dd；默认今日。' })
    asOf: string | null,
    @Arg('first', () => Int, { nullable: true, description: '每页条数，最多 100，默认 20。' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的 endCursor。' }) after: string | null,
    @Ctx() context: GridContext,
  ): Promise<Page<VacantPostType>> {
    return listVacancies(context, { kind, cellId, unitCode, asOf, first, after });
  }
}
