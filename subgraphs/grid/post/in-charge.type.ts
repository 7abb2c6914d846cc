import { Field, ObjectType } from 'type-graphql';
import { graphEnum } from '../../../platform/graphql/graph-enum.js';
import { CellType, cellNode } from '../cell/cell.type.js';
import type { GridView } from '../grid-context.js';
import { PersonType, personNode } from '../person/person.type.js';
import { UnitType, unitNode } from '../unit/unit.type.js';
import { ACTING_FINDINGS, ACTING_REASONS, type Acting, type ActingReason, type ActingStep } from './acting.rules.js';
import { PostType } from './post.type.js';

const ActingReasonEnum = graphEnum(
  'ActingReason',
  ACTING_REASONS,
  '由其负责的缘由：负责人在岗、代理人、本级副职或协助者、上级、逐级无人。',
);
const ActingFindingEnum = graphEnum('ActingFinding', ACTING_FINDINGS, '考察结果：代行、离岗、空缺、没有指定。');

const AS_WORDS: Readonly<Record<ActingStep['as'], string>> = {
  HEAD: '负责人',
  STAND_IN: '指定的代理人',
  DEPUTY: '副职或协助者',
};
const FINDING_WORDS: Readonly<Record<ActingStep['finding'], string>> = {
  ACTS: '在岗',
  AWAY: '离岗',
  VACANT: '空缺',
  NOT_NAMED: '没有指定',
};

@ObjectType('InChargeStep', { description: '考察过的一人或一个空缺。' })
export class InChargeStepType {
  constructor(
    private readonly view: GridView,
    private readonly step: ActingStep,
  ) {}

  @Field(() => CellType, { nullable: true, description: '所在网格；考察单位时为空。' })
  get cell(): CellType | null {
    return this.step.charge.thing === 'CELL' ? cellNode(this.view, this.step.charge.key) : null;
  }

  @Field(() => UnitType, { nullable: true, description: '所在单位；考察网格时为空。' })
  get unit(): UnitType | null {
    return this.step.charge.thing === 'UNIT' ? unitNode(this.view, this.step.charge.key) : null;
  }

  @Field(() => PersonType, { nullable: true, description: '其人；空缺或没有指定为空。' })
  get person(): PersonType | null {
    return personNode(this.view, this.step.personId);
  }

  @Field(() => PostType, { nullable: true, description: '其所任或所代的岗位；空缺为空。' })
  get post(): PostType | null {
    return this.step.post && new PostType(this.view, this.step.post);
  }

  @Field(() => ActingFindingEnum, { description: '考察结果。' })
  get finding(): ActingStep['finding'] {
    return this.step.finding;
  }

  @Field(() => String, { description: '考察结果，如“城关镇网格：负责人离岗”。' })
  get reason(): string {
    const place = this.cell?.name ?? this.unit?.name ?? '';
    return `${place}：${AS_WORDS[this.step.as]}${FINDING_WORDS[this.step.finding]}`;
  }
}

@ObjectType('InCharge', { description: '某一天由谁负责，及其缘由。' })
export class InChargeType {
  constructor(
    private readonly view: GridView,
    private readonly acting: Acting,
  ) {}

  @Field(() => PersonType, { nullable: true, description: '负责的人；逐级无人为空。' })
  get person(): PersonType | null {
    return personNode(this.view, this.acting.personId);
  }

  @Field(() => PostType, { nullable: true, description: '其所任的岗位；代理人为其所代的岗位。' })
  get post(): PostType | null {
    return this.acting.post && new PostType(this.view, this.acting.post);
  }

  @Field(() => ActingReasonEnum, { description: '缘由。' })
  get because(): ActingReason {
    return this.acting.because;
  }

  @Field(() => String, { description: '缘由，一句话，依考察先后。' })
  get reason(): string {
    return `${this.considered.map(({ reason }) => reason).join('；')}。`;
  }

  @Field(() => [InChargeStepType], { description: '依次考察过的人。' })
  get considered(): InChargeStepType[] {
    return this.acting.considered.map((step) => new InChargeStepType(this.view, step));
  }
}
