import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { CasesContext } from '../cases-context.js';
import { breakGlass } from './break-glass.js';
import { BreakGlassInput, BreakGlassPayload } from './break-glass.type.js';

@Resolver()
export class BreakGlassResolver {
  @Mutation(() => BreakGlassPayload, {
    description:
      '破例查看一件检举控告，限时（缺省一小时），每次读取均记入查阅日志（信访工作条例第三十条）。限领导、督查专员，被检举单位及其下属单位的人员除外。编号不存在、不是检举控告、须回避的，一律报 CASE_NOT_FOUND 并记录；另有 UNAUTHENTICATED、FORBIDDEN、BAD_USER_INPUT、RATE_LIMITED。',
  })
  breakGlass(
    @Arg('input', () => BreakGlassInput) input: BreakGlassInput,
    @Ctx() context: CasesContext,
  ): Promise<BreakGlassPayload> {
    return breakGlass(context, input);
  }
}
