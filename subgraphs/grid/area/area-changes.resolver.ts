import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GridContext } from '../grid-context.js';
import { AreaChangePayload, EndAreaInput, PutAreaInput } from './area-input.type.js';
import { endArea } from './end-area.js';
import { putArea } from './put-area.js';

@Resolver()
export class AreaChangesResolver {
  @Mutation(() => AreaChangePayload, {
    description:
      '新增或更改一个区划，自生效日起；更名的原名留作别名。限信访局工作人员、管理员。错误在 userErrors 中：FIELD_MISSING、FIELD_INVALID、CODE_TAKEN、CODE_UNKNOWN、CODE_RETIRED、RECORD_CYCLE、RECORD_CHANGED_MEANWHILE。',
  })
  putArea(
    @Arg('input', () => PutAreaInput) input: PutAreaInput,
    @Ctx() context: GridContext,
  ): Promise<AreaChangePayload> {
    return putArea(context, input);
  }

  @Mutation(() => AreaChangePayload, {
    description:
      '撤销一个区划，自生效日起；有承接的，区划内的网格、单位、场所等归入承接区划。限信访局工作人员、管理员。错误在 userErrors 中：CODE_UNKNOWN、RECORD_STOOD_ON、SUCCESSOR_WRONG、RECORD_CHANGED_MEANWHILE。',
  })
  endArea(
    @Arg('input', () => EndAreaInput) input: EndAreaInput,
    @Ctx() context: GridContext,
  ): Promise<AreaChangePayload> {
    return endArea(context, input);
  }
}
