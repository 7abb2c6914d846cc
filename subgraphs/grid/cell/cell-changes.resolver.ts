import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GridContext } from '../grid-context.js';
import {
  CellChangePayload,
  EndCellInput,
  MergeCellsInput,
  MoveCellInput,
  PutCellInput,
  SetCellPolygonInput,
} from './cell-input.type.js';
import { endCell } from './end-cell.js';
import { mergeCells } from './merge-cells.js';
import { moveCell } from './move-cell.js';
import { putCell } from './put-cell.js';
import { setCellPolygon } from './set-cell-polygon.js';

@Resolver()
export class CellChangesResolver {
  @Mutation(() => CellChangePayload, {
    description:
      '新增或更改一个网格，自生效日起。限信访局工作人员、管理员。错误在 userErrors 中：FIELD_MISSING、FIELD_INVALID、CODE_TAKEN、CODE_UNKNOWN、CODE_RETIRED、RECORD_CHANGED_MEANWHILE。',
  })
  putCell(
    @Arg('input', () => PutCellInput) input: PutCellInput,
    @Ctx() context: GridContext,
  ): Promise<CellChangePayload> {
    return putCell(context, input);
  }

  @Mutation(() => CellChangePayload, {
    description:
      '把一个网格连同其下全部网格移到另一上级之下，自生效日起。限信访局工作人员、管理员。错误在 userErrors 中：CODE_UNKNOWN、CODE_TAKEN、FIELD_INVALID（层级不合）、RECORD_CYCLE、RECORD_CHANGED_MEANWHILE。',
  })
  moveCell(
    @Arg('input', () => MoveCellInput) input: MoveCellInput,
    @Ctx() context: GridContext,
  ): Promise<CellChangePayload> {
    return moveCell(context, input);
  }

  @Mutation(() => CellChangePayload, {
    description:
      '撤销一个网格，自生效日起；拆分、并入或无承接。在办事项随之移交承接网格，无承接而有在办事项的不予撤销。限信访局工作人员、管理员。错误在 userErrors 中：CODE_UNKNOWN、OPEN_CASES_STAND_ON、RECORD_STOOD_ON、SUCCESSOR_WRONG、RECORD_CHANGED_MEANWHILE 等。',
  })
  endCell(
    @Arg('input', () => EndCellInput) input: EndCellInput,
    @Ctx() context: GridContext,
  ): Promise<CellChangePayload> {
    return endCell(context, input);
  }

  @Mutation(() => CellChangePayload, {
    description:
      '几个网格并成一个，自生效日起；在办事项、下级网格、岗位等随之移交。限信访局工作人员、管理员。错误在 userErrors 中，同 endCell；cells.0 指第一个网格。',
  })
  mergeCells(
    @Arg('input', () => MergeCellsInput) input: MergeCellsInput,
    @Ctx() context: GridContext,
  ): Promise<CellChangePayload> {
    return mergeCells(context, input);
  }

  @Mutation(() => CellChangePayload, {
    description:
      '划定或撤去一个网格的范围，自生效日起；检查见 docs/reference/polygons.md。限信访局工作人员、管理员。错误在 userErrors 中：POLYGON_ 开头的各码、CODE_UNKNOWN、CODE_RETIRED、RECORD_CHANGED_MEANWHILE；超出上级网格的在 warnings 中。',
  })
  setCellPolygon(
    @Arg('input', () => SetCellPolygonInput) input: SetCellPolygonInput,
    @Ctx() context: GridContext,
  ): Promise<CellChangePayload> {
    return setCellPolygon(context, input);
  }
}
