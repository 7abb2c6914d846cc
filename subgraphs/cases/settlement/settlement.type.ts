import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { MoveCaseInput } from '../case/move-input.type.js';
import { DocumentRefInput } from '../document/document-input.type.js';
import { SettlementBasisEnum, SettlementEnum } from './settlement-enums.type.js';
import type { Settlement, SettlementBasis } from './settlement-words.rules.js';

@ObjectType('CaseSettlement', { description: '一次案结事了、息诉罢访的认定或撤销；只追加，不更改。' })
export class SettlementType {
  @Field(() => SettlementEnum, { description: '认定为何。' })
  settlement!: Settlement;

  @Field(() => SettlementBasisEnum, { nullable: true, description: '案结事了的根据；其他的为空。' })
  basis!: SettlementBasis | null;

  @Field(() => ID, { nullable: true, description: '息诉罢访承诺书的标识；其他的为空。' })
  pledgeDocumentId!: string | null;

  @Field(() => String, { nullable: true, description: '撤销的理由；不是撤销的为空。' })
  reason!: string | null;

  @Field(() => Date, { description: '时间。' })
  at!: Date;
}

@InputType({ description: '认定案结事了。' })
export class SettleCaseInput extends MoveCaseInput {
  @Field(() => SettlementBasisEnum, { description: '根据什么认定。' })
  basis!: SettlementBasis;
}

@InputType({ description: '登记息诉罢访。' })
export class PledgeSettlementInput extends MoveCaseInput {
  @Field(() => [DocumentRefInput], { description: '随之出具的文书，须有信访人自愿签名的息诉罢访承诺书。' })
  documents!: DocumentRefInput[];
}

@InputType({ description: '撤销案结事了、息诉罢访的认定。' })
export class UnsettleCaseInput extends MoveCaseInput {
  @Field(() => String, { description: '理由，1 到 500 字。' })
  reason!: string;
}
