import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GridContext } from '../grid-context.js';
import { endUnit } from './end-unit.js';
import { mergeUnits } from './merge-units.js';
import { putUnit } from './put-unit.js';
import { EndUnitInput, MergeUnitsInput, PutUnitInput, UnitChangePayload } from './unit-input.type.js';

@Resolver()
export class UnitChangesResolver {
  @Mutation(() => UnitChangePayload, {
    description:
      '新增或更改一个单位（更名、改属、改类型等），自生效日起。限信访局工作人员、管理员。错误在 userErrors 中：FIELD_MISSING、FIELD_INVALID、CODE_TAKEN、CODE_UNKNOWN、CODE_RETIRED、RECORD_CYCLE、RECORD_CHANGED_MEANWHILE。',
  })
  putUnit(
    @Arg('input', () => PutUnitInput) input: PutUnitInput,
    @Ctx() context: GridContext,
  ): Promise<UnitChangePayload> {
    return putUnit(context, input);
  }

  @Mutation(() => UnitChangePayload, {
    description:
      '撤销一个单位，自生效日起；拆分、并入或无承接。在办事项随之移交承接单位，无承接而有在办事项的不予撤销。限信访局工作人员、管理员。错误在 userErrors 中：CODE_UNKNOWN、OPEN_CASES_STAND_ON、RECORD_STOOD_ON、SUCCESSOR_WRONG、RECORD_CHANGED_MEANWHILE 等。',
  })
  endUnit(
    @Arg('input', () => EndUnitInput) input: EndUnitInput,
    @Ctx() context: GridContext,
  ): Promise<UnitChangePayload> {
    return endUnit(context, input);
  }

  @Mutation(() => UnitChangePayload, {
    description:
      '几个单位并入一个，自生效日起；在办事项、下属单位等随之移交。限信访局工作人员、管理员。错误在 userErrors 中，同 endUnit；units.0 指第一个单位。',
  })
  mergeUnits(
    @Arg('input', () => MergeUnitsInput) input: MergeUnitsInput,
    @Ctx() context: GridContext,
  ): Promise<UnitChangePayload> {
    return mergeUnits(context, input);
  }
}
