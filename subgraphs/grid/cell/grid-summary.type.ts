import { Field, Int, ObjectType } from 'type-graphql';
import { type ContactKind, ContactKindEnum } from '../contact/contact-kind.type.js';
import type { PostKind } from '../post/post.rules.js';
import { PostKindEnum } from '../post/post-kind.type.js';
import { type VenueKind, VenueKindEnum } from '../venue/venue-kind.type.js';

@ObjectType('PostCount', { description: '一类岗位的在任人次。' })
export class PostCountType {
  @Field(() => PostKindEnum, { description: '岗位。' })
  kind!: PostKind;

  @Field(() => Int, { description: '在任人次；一人可任多岗。' })
  held!: number;
}

@ObjectType('VenueCount', { description: '一类场所的数目。' })
export class VenueCountType {
  @Field(() => VenueKindEnum, { description: '类型。' })
  kind!: VenueKind;

  @Field(() => Int, { description: '数目（处）。' })
  count!: number;
}

@ObjectType('ContactCount', { description: '一类包联关系的数目。' })
export class ContactCountType {
  @Field(() => ContactKindEnum, { description: '类型。' })
  kind!: ContactKind;

  @Field(() => Int, { description: '包联关系数。' })
  count!: number;

  @Field(() => Int, { description: '所包联的户数（户）；不按户包联的为 0。' })
  households!: number;
}

@ObjectType('GridSummary', { description: '本县网格与单位的数目，以今日有效的为准。' })
export class GridSummaryType {
  @Field(() => String, { nullable: true, description: '县名；尚未导入为空。' })
  county!: string | null;

  @Field(() => Int, { description: '一级网格数。' })
  cellsOfLevel1!: number;

  @Field(() => Int, { description: '二级网格数。' })
  cellsOfLevel2!: number;

  @Field(() => Int, { description: '三级网格数。' })
  cellsOfLevel3!: number;

  @Field(() => Int, { description: '联户数（组）。' })
  householdGroups!: number;

  @Field(() => Int, { description: '党小组数。' })
  partyGroups!: number;

  @Field(() => [PostCountType], { description: '各类岗位的在任人次，没有的不列。' })
  posts!: PostCountType[];

  @Field(() => [VenueCountType], { description: '各类场所的数目，没有的不列。' })
  venues!: VenueCountType[];

  @Field(() => [ContactCountType], { description: '各类包联关系，没有的不列。' })
  contacts!: ContactCountType[];

  @Field(() => Int, { description: '户数（户），三级网格之和。' })
  households!: number;

  @Field(() => Int, { description: '乡镇数。' })
  towns!: number;

  @Field(() => Int, { description: '村数。' })
  villages!: number;

  @Field(() => Int, { description: '社区数。' })
  communities!: number;

  @Field(() => Int, { description: '县直部门数（含信访局、纪检监察、政法、群团和公用企业）。' })
  departments!: number;

  @Field(() => Int, { description: '没有网格长的一至三级网格，及没有联户长的联户，合计数。' })
  cellsWithoutHead!: number;

  @Field(() => Int, { description: '等待人工确定网格的地址数。' })
  unresolvedPlaces!: number;

  @Field(() => Int, { description: '没有绘制范围的三级网格数。' })
  cellsWithoutPolygon!: number;
}
