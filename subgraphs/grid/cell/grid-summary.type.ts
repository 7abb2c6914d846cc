import { Field, Int, ObjectType } from 'type-graphql';

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

  @Field(() => Int, { description: '没有网格长的网格数。' })
  cellsWithoutHead!: number;

  @Field(() => Int, { description: '等待人工确定网格的地址数。' })
  unresolvedPlaces!: number;

  @Field(() => Int, { description: '没有绘制范围的三级网格数。' })
  cellsWithoutPolygon!: number;
}
