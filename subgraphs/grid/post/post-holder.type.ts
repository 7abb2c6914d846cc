import { Field, ObjectType } from 'type-graphql';
import type { GridView } from '../grid-context.js';
import { onDay } from '../grid-day.js';
import type { Person } from '../person/person.rules.js';
import { PersonType, phoneMaskedOf } from '../person/person.type.js';
import type { Dated } from '../record/dated.rules.js';
import { recordOn } from '../record/look-up.rules.js';
import type { PostKind, PostRecord } from './post.rules.js';
import { PostKindEnum } from './post-kind.type.js';
import { postsOn } from './posts-on.rules.js';

@ObjectType('PostHolder', { description: '在岗人员。' })
export class PostHolderType {
  constructor(
    private readonly view: GridView,
    private readonly held: Dated<PostRecord>,
    private readonly person: Dated<Person>,
  ) {}

  @Field(() => String, { description: '姓名。' })
  get name(): string {
    return this.person.name;
  }

  @Field(() => String, { nullable: true, description: '电话，中间四位以 * 代替；没有登记为空。' })
  get phoneMasked(): string | null {
    return phoneMaskedOf(this.view, this.person);
  }

  @Field(() => PersonType, { description: '其人，可查其所任各岗位。' })
  get holder(): PersonType {
    return new PersonType(this.view, this.person);
  }

  @Field(() => PostKindEnum, { description: '岗位。' })
  get post(): PostKind {
    return this.held.kind;
  }

  @Field(() => String, { description: '任职开始日期，yyyy-mm-dd。' })
  get since(): string {
    return this.held.validFrom;
  }

  @Field(() => String, { nullable: true, description: '任期届满日期（当日不再任职），yyyy-mm-dd；未定为空。' })
  get until(): string | null {
    return this.held.validTo;
  }

  @Field(() => String, { description: '产生方式，如选聘、推选。' })
  get source(): string {
    return this.held.source;
  }
}

/** Those who hold posts of one kind that day; nobody for a viewer who may not know of people. */
export function holdersOf(view: GridView, placeKey: string, kind: PostKind): PostHolderType[] {
  if (!view.mayReadPeople) return [];
  return postsOn(view.atlas, placeKey, view.day, kind).flatMap((post) => {
    const person = recordOn(onDay(view), 'PERSON', post.personId);
    return person ? [new PostHolderType(view, post, person)] : [];
  });
}
