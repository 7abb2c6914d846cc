import { Field, ID, ObjectType } from 'type-graphql';
import { graphEnum } from '../../../platform/graphql/graph-enum.js';
import { BESIDES, type Beside, THINGS, type Thing } from '../record/things.rules.js';
import { EFFECTS, type Effect } from './change.rules.js';

export type { Thing };
export const RecordThingEnum = graphEnum(
  'RecordThing',
  [...THINGS, ...BESIDES],
  '组织档案的种类：区划、网格、单位、人员、党小组、场所、岗位任期、离岗、值班、包联；接访安排和地名叫法没有版本，只见于按表导入的结果。',
);
export const ChangeEffectKindEnum = graphEnum(
  'ChangeEffectKind',
  EFFECTS,
  '变更的结果：新增、更改、终止、随所依托者一并终止。',
);

@ObjectType('ChangeEffect', { description: '一次变更使一条档案发生了什么；试算时为将会发生什么。' })
export class ChangeEffectType {
  constructor(private readonly effect: Omit<Effect, 'thing'> & { readonly thing: Thing | Beside }) {}

  @Field(() => RecordThingEnum, { description: '档案种类。' })
  get thing(): Thing | Beside {
    return this.effect.thing;
  }

  @Field(() => ID, { description: '档案的标识或代码。' })
  get key(): string {
    return this.effect.key;
  }

  @Field(() => ChangeEffectKindEnum, { description: '结果。' })
  get kind(): Effect['kind'] {
    return this.effect.kind;
  }

  @Field(() => String, { description: '自哪一天起，yyyy-mm-dd。' })
  get on(): string {
    return this.effect.on;
  }

  @Field(() => [String], { description: '更改了的字段的名称；不含内容。' })
  get fields(): readonly string[] {
    return this.effect.fields;
  }
}

export const effectNodes = (effects: readonly Effect[]): ChangeEffectType[] =>
  effects.map((effect) => new ChangeEffectType(effect));
