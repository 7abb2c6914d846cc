import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { CellType } from '../cell/cell.type.js';
import type { GridView } from '../grid-context.js';
import { onDay } from '../grid-day.js';
import type { Person } from '../person/person.rules.js';
import { phoneMaskedOf } from '../person/person.type.js';
import type { PostKind, PostRecord } from '../post/post.rules.js';
import { PostKindEnum } from '../post/post-kind.type.js';
import { type Dated, isInForceOn } from '../record/dated.rules.js';
import { recordOn } from '../record/look-up.rules.js';
import type { TreeCell } from './cell-tree.rules.js';

@ObjectType('CellTreePost', { description: '网格树上的一个在岗者。', simpleResolvers: true })
export class CellTreePostType {
  constructor(
    private readonly view: GridView,
    private readonly post: Dated<PostRecord>,
    private readonly person: Dated<Person>,
  ) {}

  @Field(() => ID, { description: '岗位任期的标识。' })
  get id(): string {
    return this.post.id;
  }

  @Field(() => PostKindEnum, { description: '岗位。' })
  get kind(): PostKind {
    return this.post.kind;
  }

  @Field(() => ID, { description: '其人的标识。' })
  get personId(): string {
    return this.post.personId;
  }

  @Field(() => String, { description: '姓名。' })
  get name(): string {
    return this.person.name;
  }

  @Field(() => String, { nullable: true, description: '电话，中间四位以 * 代替；没有登记为空。' })
  get phoneMasked(): string | null {
    return phoneMaskedOf(this.view, this.person);
  }

  @Field(() => String, { description: '任职开始日期，yyyy-mm-dd。' })
  get since(): string {
    return this.post.validFrom;
  }
}

@ObjectType('CellTreeNode', {
  description: '网格树的一行：先上级，后其下各级；以 depth、parentId 还原层次。',
  simpleResolvers: true,
})
export class CellTreeNodeType {
  constructor(
    private readonly view: GridView,
    private readonly row: TreeCell,
  ) {}

  @Field(() => Int, { description: '深度，一级网格为 1。' })
  get depth(): number {
    return this.row.depth;
  }

  @Field(() => ID, { description: '网格标识。' })
  get id(): string {
    return this.row.cell.id;
  }

  @Field(() => ID, { nullable: true, description: '上级网格标识；一级为空。' })
  get parentId(): string | null {
    return this.row.cell.parentId;
  }

  @Field(() => String, { description: '网格编码。' })
  get code(): string {
    return this.row.cell.code;
  }

  @Field(() => String, { description: '名称。' })
  get name(): string {
    return this.row.cell.name;
  }

  @Field(() => Int, { description: '层级：1、2、3；4 为联户。' })
  get level(): number {
    return this.row.cell.level;
  }

  @Field(() => ID, { description: '所在区划代码。' })
  get areaCode(): string {
    return this.row.cell.areaCode;
  }

  @Field(() => Int, { description: '户数（户）。' })
  get households(): number {
    return this.row.cell.households;
  }

  @Directive('@listSize(assumedSize: 2)')
  @Field(() => [CellTreePostType], { description: '在岗的岗位，先到任者在前。' })
  get posts(): CellTreePostType[] {
    const { view, row } = this;
    const day = onDay(view);
    const posts: CellTreePostType[] = [];
    for (const post of view.atlas.postsAt.get(row.cell.id) ?? []) {
      const person = isInForceOn(post, view.day) ? recordOn(day, 'PERSON', post.personId) : undefined;
      if (person) posts.push(new CellTreePostType(view, post, person));
    }
    return posts;
  }

  @Field(() => CellType, { description: '网格，可查其余内容。' })
  get cell(): CellType {
    return new CellType(this.view, this.row.cell);
  }
}

export const CellTreeConnection = connectionOf(CellTreeNodeType, 'CellTree');
