import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { GridContext } from '../grid-context.js';
import { bringSheet } from './bring-sheet.js';
import { GridSheetFileType, ImportGridSheetInput, ImportGridSheetPayload } from './grid-sheet.type.js';
import { handOutSheet, handOutTemplate } from './hand-out-sheet.js';
import { type GridSheetFormat, GridSheetFormatEnum, GridSheetKindEnum } from './sheet-kind.type.js';

@Resolver()
export class GridSheetResolver {
  @Query(() => GridSheetFileType, {
    description:
      '某日有效的组织数据，成一个可再导入的表；原样再导入不改变任何内容。人员的号码只以掩码导出。限登记员、信访局工作人员和管理员。',
  })
  gridSheet(
    @Arg('kind', () => GridSheetKindEnum, { description: '表的种类。' }) kind: string,
    @Arg('format', () => GridSheetFormatEnum, { nullable: true, description: '格式，默认 XLSX。' })
    format: GridSheetFormat | null,
    @Arg('asOf', () => GraphQLLocalDate, { nullable: true, description: '按哪一天的情形，yyyy-mm-dd；默认今日。' })
    asOf: string | null,
    @Ctx() context: GridContext,
  ): Promise<GridSheetFileType> {
    return handOutSheet(context, { kind, format, asOf });
  }

  @Query(() => GridSheetFileType, { description: '空白模板（XLSX）：表头、导入时略过的示例行、填写说明。' })
  gridSheetTemplate(
    @Arg('kind', () => GridSheetKindEnum, { description: '表的种类。' }) kind: string,
    @Ctx() context: GridContext,
  ): Promise<GridSheetFileType> {
    return handOutTemplate(context, kind);
  }

  @Mutation(() => ImportGridSheetPayload, {
    description:
      '导入组织数据表（CSV 或 XLSX）：整表一次生效，有一处错误即全不导入；同一文件再次导入不变。限信访局工作人员和管理员。错误：FORBIDDEN、SHEET_UNREADABLE、SHEET_TOO_LARGE；文件内容的错误在 faults 中。',
  })
  importGridSheet(
    @Arg('input', () => ImportGridSheetInput) input: ImportGridSheetInput,
    @Ctx() context: GridContext,
  ): Promise<ImportGridSheetPayload> {
    return bringSheet(context, input);
  }
}
