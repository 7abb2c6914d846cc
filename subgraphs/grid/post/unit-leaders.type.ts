import { Field, ObjectType } from 'type-graphql';
import type { GridView } from '../grid-context.js';
import type { PostKind } from './post.rules.js';
import { PostType } from './post.type.js';
import { postsAt } from './posts-at.js';

@ObjectType('UnitLeaders', { description: '单位的信访工作责任人。' })
export class UnitLeadersType {
  constructor(
    private readonly view: GridView,
    private readonly unitCode: string,
  ) {}

  @Field(() => PostType, { nullable: true, description: '主要负责人，负总责；空缺为空。' })
  get principal(): PostType | null {
    return this.ofKind('UNIT_HEAD')[0] ?? null;
  }

  @Field(() => PostType, { nullable: true, description: '分管领导，具体负责；空缺为空。' })
  get inCharge(): PostType | null {
    return this.ofKind('LEADER_IN_CHARGE')[0] ?? null;
  }

  @Field(() => [PostType], { description: '其他领导，履行“一岗双责”。' })
  get dualDuty(): PostType[] {
    return this.ofKind('DUAL_DUTY_LEADER');
  }

  private readonly ofKind = (kind: PostKind): PostType[] => postsAt(this.view, this.unitCode, { kind });
}
