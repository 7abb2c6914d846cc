import { Field, InputType, Int } from 'type-graphql';
import type { ReceptionLevel } from '../../../contracts/channel.js';
import type { ReceptionMode, VisitInput } from '../../../contracts/doors.js';
import { ReceptionLevelEnum, ReceptionModeEnum } from './door-words.js';
import { MatterInputFields } from './matter-input.type.js';
import { OralInputType } from './oral-input.type.js';
import { PersonInputType } from './person-input.type.js';

@InputType({ description: '来访登记。' })
export class RegisterVisitInput extends MatterInputFields implements VisitInput {
  @Field(() => Date, { description: '来访时间：法定期限自此起算。' })
  visitedAt!: Date;

  @Field(() => ReceptionModeEnum, { description: '接待方式。' })
  receptionMode!: ReceptionMode;

  @Field(() => String, { nullable: true, description: '接待场所。' })
  venue?: string | null;

  @Field(() => String, { nullable: true, description: '批次号。' })
  batchNo?: string | null;

  @Field(() => Int, { description: '人次：来访总人数（人）；5 人以上为集体访，主动代办为 0。' })
  personCount!: number;

  @Field(() => [PersonInputType], {
    description: '来访人或代表，第一人领头，主动代办的为空列表；集体走访的代表不超过 5 人（信访工作条例第二十条）。',
  })
  representatives!: PersonInputType[];

  @Field(() => [PersonInputType], {
    nullable: true,
    description: '随访人员，须有姓名，最多列 100 人；其余只计入人次。',
  })
  companions?: PersonInputType[] | null;

  @Field(() => ReceptionLevelEnum, { nullable: true, description: '走访层级：在哪一级接待，默认县级。' })
  receptionLevel?: ReceptionLevel | null;

  @Field(() => Boolean, { nullable: true, description: '登记人认为是否越级；照常登记，不因越级拒绝接待。' })
  levelSkipped?: boolean | null;

  @Field(() => String, { nullable: true, description: '需要的帮助，如手语、轮椅、翻译。' })
  assistanceNeeds?: string | null;

  @Field(() => OralInputType, { nullable: true, description: '口头提出的信访事项；书面的不填。' })
  oral?: OralInputType | null;

  @Field(() => Boolean, {
    nullable: true,
    description: '是否主动代办：没有人提出，由网格员、代办员或登记人代为反映；不登记来访人和随访人员，人次为 0。',
  })
  isProactive?: boolean | null;
}
