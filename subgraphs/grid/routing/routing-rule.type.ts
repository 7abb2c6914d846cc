import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Purpose } from '../../../contracts/channel.js';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { graphEnum } from '../../../platform/graphql/graph-enum.js';
import { UserError } from '../../../platform/graphql/user-error.js';
import { AreaType, areaNode } from '../area/area.type.js';
import { CellType, cellNode } from '../cell/cell.type.js';
import type { GridView } from '../grid-context.js';
import { UnitType, unitNode } from '../unit/unit.type.js';
import { PurposeEnum } from './purpose.type.js';
import type { RoutingRule } from './routing-rule.rules.js';
import type { RuleDraft } from './rule-draft.rules.js';

@ObjectType('RoutingRule', { description: '交办规则：什么事、在哪里、反映谁，由谁办。所列条件须全部符合。' })
export class RoutingRuleType {
  constructor(
    private readonly view: GridView,
    private readonly rule: RoutingRule,
  ) {}

  @Field(() => ID, { description: '标识。' })
  get id(): string {
    return this.rule.id;
  }

  @Field(() => Int, { description: '优先级，大者先用；相同的，条件具体者先用。' })
  get priority(): number {
    return this.rule.priority;
  }

  @Field(() => String, { description: '内容分类代码的前几位；空串为不限。' })
  get categoryPrefix(): string {
    return this.rule.categoryPrefix;
  }

  @Field(() => AreaType, { nullable: true, description: '限所在区划；不限为空。' })
  get area(): AreaType | null {
    return areaNode(this.view, this.rule.areaCode);
  }

  @Field(() => CellType, { nullable: true, description: '限所在网格；不限为空。' })
  get cell(): CellType | null {
    return cellNode(this.view, this.rule.cellId);
  }

  @Field(() => UnitType, { nullable: true, description: '限反映该单位或其下属的；不限为空。' })
  get respondent(): UnitType | null {
    return unitNode(this.view, this.rule.respondentUnitCode);
  }

  @Field(() => PurposeEnum, { nullable: true, description: '限信访目的；不限为空。' })
  get purpose(): Purpose | null {
    return this.rule.purpose;
  }

  @Field(() => UnitType, { nullable: true, description: '主办单位；由属地办理的为空。' })
  get lead(): UnitType | null {
    return unitNode(this.view, this.rule.leadUnitCode);
  }

  @Field(() => Int, { nullable: true, description: '由属地办理：2 乡镇，3 村（社区）；指定单位的为空。' })
  get leadAreaLevel(): number | null {
    return this.rule.leadAreaLevel;
  }

  @Field(() => [UnitType], { description: '协办单位。' })
  get helpers(): UnitType[] {
    return this.rule.coUnitCodes.flatMap((code) => unitNode(this.view, code) ?? []);
  }

  @Field(() => Int, { nullable: true, description: '属地协办：2 乡镇，3 村（社区）；不需要为空。' })
  get coAreaLevel(): number | null {
    return this.rule.coAreaLevel;
  }

  @Field(() => String, { description: '生效日，yyyy-mm-dd。' })
  get validFrom(): string {
    return this.rule.validFrom;
  }

  @Field(() => String, { nullable: true, description: '失效日（当日不再适用），yyyy-mm-dd；未定为空。' })
  get validTo(): string | null {
    return this.rule.validTo;
  }

  @Field(() => String, { description: '出处。' })
  get source(): string {
    return this.rule.source;
  }

  @Field(() => Int, { description: '版本，每次更改加一；更改时须报出所见的版本。' })
  get version(): number {
    return this.rule.version;
  }
}

export const RoutingRuleConnection = connectionOf(RoutingRuleType, 'RoutingRule');

const RULE_STANDINGS = ['IN_FORCE', 'COMING', 'ENDED'] as const;
export type RuleStanding = (typeof RULE_STANDINGS)[number];
export const RuleStandingEnum = graphEnum(
  'RoutingRuleStanding',
  RULE_STANDINGS,
  '规则的状态：现行、尚未生效、已失效。',
);

@InputType('AddRoutingRuleInput', { description: '交办规则。leadUnitCode 与 leadAreaLevel 须且只须给出一个。' })
export class RoutingRuleDraftInput implements RuleDraft {
  @Field(() => Int, { nullable: true, description: '优先级，0 至 899，默认 100；替换规则时默认同原规则。' })
  priority?: number | null;

  @Field(() => String, { nullable: true, description: '内容分类代码的前 0、2、4 或 6 位，默认不限。' })
  categoryPrefix?: string | null;

  @Field(() => ID, { nullable: true, description: '限所在区划的代码。' })
  areaCode?: string | null;

  @Field(() => ID, { nullable: true, description: '限所在网格的标识。' })
  cellId?: string | null;

  @Field(() => ID, { nullable: true, description: '限反映该单位或其下属的：单位代码。' })
  respondentUnitCode?: string | null;

  @Field(() => PurposeEnum, { nullable: true, description: '限信访目的。' })
  purpose?: Purpose | null;

  @Field(() => ID, { nullable: true, description: '主办单位代码。' })
  leadUnitCode?: string | null;

  @Field(() => Int, { nullable: true, description: '由属地主办：2 乡镇，3 村（社区）。' })
  leadAreaLevel?: number | null;

  @Field(() => [ID], { nullable: true, description: '协办单位代码。' })
  coUnitCodes?: string[] | null;

  @Field(() => Int, { nullable: true, description: '属地协办：2 乡镇，3 村（社区）。' })
  coAreaLevel?: number | null;

  @Field(() => String, { nullable: true, description: '生效日，yyyy-mm-dd，不早于今日；默认今日。' })
  validFrom?: string | null;

  @Field(() => String, { description: '出处：法律法规条款，或本县文件的名称和条目，2 至 200 字。' })
  source!: string;
}

@ObjectType({ description: '新增规则的结果。' })
export class AddRoutingRulePayload {
  @Field(() => RoutingRuleType, { nullable: true, description: '新规则；有误为空。' })
  rule!: RoutingRuleType | null;

  @Field(() => [UserError], { description: '输入中的错误；空为成功。' })
  userErrors!: UserError[];
}

@InputType({ description: '终止一条交办规则。' })
export class EndRoutingRuleInput {
  @Field(() => ID, { description: '规则标识。没有或已失效则报 ROUTING_RULE_NOT_FOUND。' })
  id!: string;

  @Field(() => Int, { nullable: true, description: '所见的版本；给出而不符的不终止。' })
  version?: number | null;

  @Field(() => String, {
    nullable: true,
    description: '失效日（当日不再适用），yyyy-mm-dd，最早明日，默认明日；尚未生效的默认撤回。',
  })
  validTo?: string | null;
}

@ObjectType({ description: '终止规则的结果。' })
export class EndRoutingRulePayload {
  @Field(() => RoutingRuleType, { nullable: true, description: '定了失效日的规则；有误为空。' })
  rule!: RoutingRuleType | null;

  @Field(() => [UserError], { description: '输入中的错误；空为成功。' })
  userErrors!: UserError[];
}

@InputType({ description: '以一条新规则替换原规则：原规则在新规则生效之日失效。' })
export class ReplaceRoutingRuleInput {
  @Field(() => ID, { description: '原规则的标识。没有或已失效则报 ROUTING_RULE_NOT_FOUND。' })
  id!: string;

  @Field(() => Int, { description: '所见的原规则版本；不符的不替换（RECORD_CHANGED_MEANWHILE）。' })
  version!: number;

  @Field(() => RoutingRuleDraftInput, { description: '新规则，须完整给出。' })
  rule!: RoutingRuleDraftInput;
}

@ObjectType({ description: '替换规则的结果。' })
export class ReplaceRoutingRulePayload {
  @Field(() => RoutingRuleType, { nullable: true, description: '新规则；有误为空。' })
  rule!: RoutingRuleType | null;

  @Field(() => RoutingRuleType, { nullable: true, description: '被替换的规则，已定失效日；有误为空。' })
  replaced!: RoutingRuleType | null;

  @Field(() => [UserError], { description: '输入中的错误；空为成功。' })
  userErrors!: UserError[];
}
