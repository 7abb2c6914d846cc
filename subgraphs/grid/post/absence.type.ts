import { Field, ID, Int, ObjectType } from 'type-graphql';
import { graphEnum } from '../../../platform/graphql/graph-enum.js';
import type { GridView } from '../grid-context.js';
import { PersonType, personNode } from '../person/person.type.js';
import type { Dated } from '../record/dated.rules.js';
import { ABSENCE_REASONS, type Absence, type AbsenceReason } from './absence.rules.js';

export type { AbsenceReason };

export const AbsenceReasonEnum = graphEnum(
  'AbsenceReason',
  ABSENCE_REASONS,
  '离岗原因：休假、病假、培训学习、借调或外派、其他。',
);

@ObjectType('Absence', { description: '任职者离岗的一段时间，及其间的代理人。' })
export class AbsenceType {
  constructor(
    private readonly view: GridView,
    private readonly absence: Dated<Absence>,
  ) {}

  @Field(() => ID, { description: '标识。' })
  get id(): string {
    return this.absence.id;
  }

  @Field(() => AbsenceReasonEnum, { description: '原因。' })
  get reason(): AbsenceReason {
    return this.absence.reason;
  }

  @Field(() => PersonType, { nullable: true, description: '代理人；没有指定为空。' })
  get standIn(): PersonType | null {
    return personNode(this.view, this.absence.standInPersonId);
  }

  @Field(() => String, { description: '离岗第一天，yyyy-mm-dd。' })
  get from(): string {
    return this.absence.validFrom;
  }

  @Field(() => String, { nullable: true, description: '返岗日（当日已在岗），yyyy-mm-dd；未定为空。' })
  get until(): string | null {
    return this.absence.validTo;
  }

  @Field(() => Int, { description: '修订号；更改时作为 expectedRevision 给出。' })
  get revision(): number {
    return this.absence.revision;
  }
}
