import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, FieldResolver, Resolver, Root } from 'type-graphql';
import { CellType } from '../cell/cell.type.js';
import { PartyGroupType } from '../party-group/party-group.type.js';
import { UnitType } from '../unit/unit.type.js';
import { VenueType } from '../venue/venue.type.js';
import { findInCharge } from './find-in-charge.js';
import { InChargeType } from './in-charge.type.js';
import { PostType } from './post.type.js';
import { type PostKind, PostKindEnum } from './post-kind.type.js';
import { postsAt } from './posts-at.js';
import { UnitLeadersType } from './unit-leaders.type.js';

const POSTS = '在岗的岗位，先到任者在前；未登录者看不到。';
const IN_CHARGE = '某一天由谁负责：负责人；其离岗时为代理人，再为本级副职或协助者，再逐级向上。未登录者看不到。';
const KIND = '只要这一岗位；默认全部。';
const AS_OF = '按哪一天的情形，yyyy-mm-dd；默认所查日期。';

@Resolver(() => CellType)
export class CellPostsResolver {
  @FieldResolver(() => [PostType], { nullable: true, description: POSTS })
  posts(
    @Root() { view, cell }: CellType,
    @Arg('kind', () => PostKindEnum, { nullable: true, description: KIND }) kind: PostKind | null,
    @Arg('asOf', () => GraphQLLocalDate, { nullable: true, description: AS_OF }) asOf: string | null,
  ): PostType[] {
    return postsAt(view, cell.id, { kind, asOf });
  }

  @FieldResolver(() => InChargeType, { nullable: true, description: IN_CHARGE })
  inCharge(
    @Root() { view, cell }: CellType,
    @Arg('on', () => GraphQLLocalDate, { nullable: true, description: AS_OF }) day: string | null,
  ): InChargeType | null {
    return findInCharge(view, { thing: 'CELL', key: cell.id }, day);
  }
}

@Resolver(() => UnitType)
export class UnitPostsResolver {
  @FieldResolver(() => [PostType], { nullable: true, description: POSTS })
  posts(
    @Root() { view, unit }: UnitType,
    @Arg('kind', () => PostKindEnum, { nullable: true, description: KIND }) kind: PostKind | null,
    @Arg('asOf', () => GraphQLLocalDate, { nullable: true, description: AS_OF }) asOf: string | null,
  ): PostType[] {
    return postsAt(view, unit.code, { kind, asOf });
  }

  @FieldResolver(() => UnitLeadersType, { nullable: true, description: '信访工作责任人。' })
  leaders(@Root() { view, unit }: UnitType): UnitLeadersType {
    return new UnitLeadersType(view, unit.code);
  }

  @FieldResolver(() => InChargeType, { nullable: true, description: IN_CHARGE })
  inCharge(
    @Root() { view, unit }: UnitType,
    @Arg('on', () => GraphQLLocalDate, { nullable: true, description: AS_OF }) day: string | null,
  ): InChargeType | null {
    return findInCharge(view, { thing: 'UNIT', key: unit.code }, day);
  }
}

@Resolver(() => VenueType)
export class VenuePostsResolver {
  @FieldResolver(() => [PostType], { nullable: true, description: POSTS })
  posts(@Root() { view, venue }: VenueType): PostType[] {
    return postsAt(view, venue.id, {});
  }
}

@Resolver(() => PartyGroupType)
export class PartyGroupPostsResolver {
  @FieldResolver(() => [PostType], { nullable: true, description: POSTS })
  posts(@Root() { view, group }: PartyGroupType): PostType[] {
    return postsAt(view, group.id, {});
  }
}
