import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import type { Effect } from '../change/change.rules.js';
import { ChangeEffectKindEnum, ChangeEffectType, RecordThingEnum } from '../change/change-effect.type.js';
import type { Beside, Thing } from '../record/things.rules.js';
import { GridSheetKindEnum } from './sheet-kind.type.js';
import type { SheetEffect } from './sheet-outcome.js';

@ObjectType('GridSheetFile', { description: '一个可下载的组织数据表。' })
export class GridSheetFileType {
  @Field(() => String, { description: '建议的文件名。' })
  fileName!: string;

  @Field(() => Int, { description: '数据行数，不含表头；模板为 0。' })
  rows!: number;

  @Field(() => String, { description: '文件内容，Base64。' })
  contentBase64!: string;
}

@InputType({ description: '导入一个组织数据表。' })
export class ImportGridSheetInput {
  @Field(() => GridSheetKindEnum, { description: '表的种类。' })
  kind!: string;

  @Field(() => String, { description: '文件名，记入变更日志；不要含个人信息。' })
  fileName!: string;

  @Field(() => String, {
    description:
      '文件内容，Base64。文件不超过 700 000 字节，更大的用命令 bin/hub grid import；超过则报 SHEET_TOO_LARGE。',
  })
  contentBase64!: string;

  @Field(() => Boolean, { nullable: true, description: '试导入：只报告将发生什么，不写入。默认否。' })
  isTrial?: boolean | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: '未写生效日期的行自该日起生效，默认今日。' })
  effectiveOn?: string | null;

  @Field(() => Boolean, { nullable: true, description: '文件是全部清单：其中没有的将撤销。默认否。' })
  isComplete?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: '确认撤销的条数，取自试导入的 closings；不符则不导入，报 SHEET_CLOSING_UNCONFIRMED。',
  })
  confirmedClosings?: number | null;
}

@ObjectType('GridSheetCount', { description: '一类结果的条数。' })
export class GridSheetCountType {
  @Field(() => RecordThingEnum, { description: '档案种类。' })
  thing!: Thing | Beside;

  @Field(() => ChangeEffectKindEnum, { description: '结果。' })
  kind!: Effect['kind'];

  @Field(() => Int, { description: '条数。' })
  count!: number;
}

@ObjectType('GridSheetEffect', { description: '文件使一条档案发生了什么；试导入时为将会发生什么。' })
export class GridSheetEffectType extends ChangeEffectType {
  constructor(private readonly of: SheetEffect) {
    super(of);
  }

  @Field(() => Int, { nullable: true, description: '文件中的行号，自 1 起；随其他档案终止的为空。' })
  get line(): number | null {
    return this.of.line;
  }

  @Field(() => String, { description: '档案的代码和名称；人员为空串。' })
  get label(): string {
    return this.of.label;
  }

  @Field(() => [String], { description: '改了的列的列名。' })
  get columns(): readonly string[] {
    return this.of.columns;
  }
}

@ObjectType('GridSheetFault', { description: '文件中的一处错误；有错误时什么也没有改变。不含所填内容。' })
export class GridSheetFaultType {
  @Field(() => String, { description: '错误码，见错误码目录。' })
  code!: string;

  @Field(() => Int, { nullable: true, description: '行号，自 1 起；针对整个文件的为空。' })
  line!: number | null;

  @Field(() => String, { nullable: true, description: '列名；针对整行的为空。' })
  column!: string | null;

  @Field(() => String, { description: '错在哪里，应当怎样填写。' })
  message!: string;
}

@ObjectType({ description: '导入的结果。' })
export class ImportGridSheetPayload {
  @Field(() => Boolean, { description: '仅为试导入，什么也没有改变。' })
  isTrial!: boolean;

  @Field(() => Int, { description: '读取的行数。' })
  rows!: number;

  @Field(() => Int, { nullable: true, description: '本次导入的版次；没有写入（有错误、试导入或与现状相同）为空。' })
  revision!: number | null;

  @Field(() => [GridSheetCountType], { description: '各类结果的条数。' })
  counts!: GridSheetCountType[];

  @Field(() => [GridSheetEffectType], { description: '逐条的结果，最多前 100 条。' })
  effects!: GridSheetEffectType[];

  @Field(() => [GridSheetFaultType], { description: '逐处的错误，按行号排列，最多前 1 000 处。' })
  faults!: GridSheetFaultType[];

  @Field(() => Int, { description: '错误总数。' })
  faultCount!: number;

  @Field(() => Int, { description: '作为全部清单导入时将撤销的条数。' })
  closings!: number;
}
