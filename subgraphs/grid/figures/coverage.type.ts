import { Field, Float, Int, ObjectType } from 'type-graphql';
import { connectionOf, type Page } from '../../../platform/graphql/connection.js';
import { graphEnum } from '../../../platform/graphql/graph-enum.js';
import { AreaType } from '../area/area.type.js';
import { CellType } from '../cell/cell.type.js';
import { ContactType } from '../contact/contact.type.js';
import { PersonType } from '../person/person.type.js';
import { COVERAGE_FIGURES, type CoverageFigure, type FigureItem } from './figure.rules.js';

export type { CoverageFigure };
export const CoverageFigureEnum = graphEnum(
  'CoverageFigure',
  COVERAGE_FIGURES,
  '覆盖指标：户籍落到三级网格、网格长在任、网格长不兼任、三级网格规模适当、村有代办员、户有包联干部、本月走访到户、领导部门本月走访、乡镇有调处场所。',
);

@ObjectType('CoverageItem', { description: '没有达到的一项，及其缘由。' })
export class CoverageItemType {
  @Field(() => String, { description: '缘由。' })
  note!: string;

  @Field(() => CellType, { nullable: true, description: '所涉网格。' })
  cell!: CellType | null;

  @Field(() => AreaType, { nullable: true, description: '所涉区划。' })
  area!: AreaType | null;

  @Field(() => PersonType, { nullable: true, description: '所涉人员。' })
  person!: PersonType | null;

  @Field(() => ContactType, { nullable: true, description: '所涉包联。' })
  contact!: ContactType | null;
}

export const CoverageItemConnection = connectionOf(CoverageItemType, 'CoverageItem');

@ObjectType('Coverage', { description: '一项覆盖指标：分子、分母、不计入的和清单一并给出。' })
export class CoverageType {
  @Field(() => CoverageFigureEnum, { description: '指标。' })
  figure!: CoverageFigure;

  @Field(() => String, { description: '统计口径：什么占什么。' })
  title!: string;

  @Field(() => String, { description: '计量单位：户、个、人、项。' })
  unit!: string;

  @Field(() => Int, { description: '分子。' })
  numerator!: number;

  @Field(() => Int, { description: '分母。' })
  denominator!: number;

  @Field(() => Float, { nullable: true, description: '分子除以分母，0 至 1；分母为 0 时为空。' })
  share!: number | null;

  @Field(() => Int, { description: '分子、分母均不计入的数目。' })
  excluded!: number;

  @Field(() => String, { description: '不计入的是哪些。' })
  exclusion!: string;

  @Field(() => Date, { description: '统计时间。' })
  asOf!: Date;

  @Field(() => String, { description: '按哪一天的情形，yyyy-mm-dd。' })
  day!: string;

  /** What the numerator lacks. */
  missing!: readonly FigureItem[];
}

export type CoverageItems = Page<CoverageItemType>;
