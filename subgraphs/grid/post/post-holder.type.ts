import { Field, ObjectType } from 'type-graphql';
import { graphEnum } from '../../../platform/graphql/graph-enum.js';
import type { GridView } from '../grid-context.js';
import { phonePlace } from './phone-place.js';
import { maskedPhone, POST_KINDS, type Post, type PostKind } from './post.rules.js';

const PostKindEnum = graphEnum(
  'PostKind',
  POST_KINDS,
  '岗位：网格长、网格员、单位负责人、单位信访联络员、信访代办员。',
);

@ObjectType('PostHolder', { description: '在岗人员。' })
export class PostHolderType {
  constructor(
    private readonly view: GridView,
    private readonly held: Post,
  ) {}

  @Field(() => String, { description: '姓名。' })
  get name(): string {
    return this.held.personName;
  }

  @Field(() => String, { nullable: true, description: '电话，中间四位以 * 代替；没有登记为空。' })
  get phoneMasked(): string | null {
    const { personId, phoneSealed } = this.held;
    return phoneSealed === null ? null : maskedPhone(this.view.cipher.open(phoneSealed, phonePlace(personId)));
  }

  @Field(() => PostKindEnum, { description: '岗位。' })
  get post(): PostKind {
    return this.held.kind;
  }

  @Field(() => String, { description: '任职开始日期，yyyy-mm-dd。' })
  get since(): string {
    return this.held.since;
  }

  @Field(() => String, { description: '产生方式，如选聘、推选。' })
  get source(): string {
    return this.held.source;
  }
}

/** Those who hold posts of one kind now; nobody for a viewer who may not know of people. */
export function holdersOf(view: GridView, posts: readonly Post[] | undefined, kind: PostKind): PostHolderType[] {
  if (!view.mayReadPeople) return [];
  return (posts ?? []).filter((post) => post.kind === kind).map((post) => new PostHolderType(view, post));
}
