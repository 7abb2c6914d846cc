import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { UserError } from '../../../platform/graphql/user-error.js';
import { ChangeEffectType } from './change-effect.type.js';

/** What every change of the organisation answers. */
export interface ChangePayload {
  readonly revision: number | null;
  readonly isTrial: boolean;
  readonly effects: readonly ChangeEffectType[];
  readonly warnings: readonly UserError[];
  readonly userErrors: readonly UserError[];
}

/** The answer of the changes of one thing: under `field` the thing as it is afterwards, on the first day of the change. */
export function changePayloadOf<Name extends string, Node extends object>(
  field: Name,
  node: ClassType<Node>,
  name: string,
): ClassType<ChangePayload & { readonly [N in Name]: Node | null }> {
  @ObjectType(name, { description: '变更的结果；有错误时什么也没有改变。' })
  class Payload implements ChangePayload {
    @Field(() => Int, { nullable: true, description: '本次变更的版次；没有变更（有错误、试算或与现状相同）为空。' })
    revision!: number | null;

    @Field(() => Boolean, { description: '仅为试算，什么也没有改变。' })
    isTrial!: boolean;

    @Field(() => [ChangeEffectType], {
      description: '逐条的结果，含随之终止和移交的档案；试算时为将会发生的。有错误时为空。',
    })
    effects!: ChangeEffectType[];

    @Field(() => [UserError], {
      description: '不妨碍生效的提醒，如范围超出上级网格（POLYGON_OUTSIDE_PARENT）；有错误时为空。',
    })
    warnings!: UserError[];

    @Field(() => [UserError], { description: '全部错误。' })
    userErrors!: UserError[];
  }
  const description = '变更之后（生效当日）的情形；试算、有错误时为现状，尚不存在的为空。';
  Field(() => node, { nullable: true, description })(Payload.prototype, field);
  return Payload as unknown as ClassType<ChangePayload & { readonly [N in Name]: Node | null }>;
}
