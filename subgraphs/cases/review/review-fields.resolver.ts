import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { CaseType } from '../case/case.type.js';
import type { CaseRow } from '../case/case-row.js';
import { unitOf } from '../case/dated-stubs.js';
import { UnitStub } from '../case/stubs.type.js';
import type { CasesContext } from '../cases-context.js';
import { readGrounds } from './read-review.js';
import { CaseFinalityType, ReviewabilityType, ReviewType } from './review.type.js';
import type { ReviewRow } from './review-row.js';
import { type Finality, showFinality } from './show-finality.js';
import { organStub, type ShownReviewability, showReviewability } from './show-reviewability.js';

@Resolver(() => CaseType)
export class CaseReviewsResolver {
  @Directive('@listSize(assumedSize: 1)')
  @FieldResolver(() => [ReviewType], { description: '历次复查、复核，最早的在前。' })
  reviews(@Root() { id }: CaseRow, @Ctx() { loaders }: CasesContext): Promise<ReviewRow[]> {
    return loaders.reviews.load(id);
  }

  @FieldResolver(() => ReviewabilityType, { description: '现在可以申请复查、复核吗；不能的为何。' })
  reviewability(@Root() it: CaseRow, @Ctx() context: CasesContext): Promise<ShownReviewability> {
    return showReviewability(context, it);
  }

  @FieldResolver(() => CaseFinalityType, { nullable: true, description: '终结的情形；未终结的为空。' })
  finality(@Root() it: CaseRow, @Ctx() context: CasesContext): Promise<Finality | null> {
    return showFinality(context, it);
  }
}

@Resolver(() => ReviewType)
export class ReviewResolver {
  @FieldResolver(() => UnitStub, { nullable: true, description: '复查、复核机关；已作出的显示当日的情形。' })
  unit(@Root() { unitCode, decidedAt, withdrawnAt }: ReviewRow): UnitStub {
    return unitOf(unitCode, decidedAt ?? withdrawnAt);
  }

  @FieldResolver(() => UnitStub, { nullable: true, description: '作出所不服意见的机关、单位，申请时的情形。' })
  reviewedUnit(@Root() { reviewedUnitCode, requestedAt }: ReviewRow): UnitStub {
    return unitOf(reviewedUnitCode, requestedAt);
  }

  @FieldResolver(() => Boolean, { description: '信访人凭查询码自行申请。' })
  isByPetitioner(@Root() { requestedBy }: ReviewRow): boolean {
    return requestedBy === 'petitioner';
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: '信访人的请求和理由；查看者不承办、不复查该事项的为空。',
  })
  grounds(@Root() review: ReviewRow, @Ctx() context: CasesContext): Promise<string | null> {
    return readGrounds(context, review);
  }
}

@Resolver(() => ReviewabilityType)
export class ReviewabilityResolver {
  @FieldResolver(() => UnitStub, { nullable: true, description: '可以申请的，由哪个机关、单位复查、复核（上一级）。' })
  organ(@Root() shown: ShownReviewability, @Ctx() context: CasesContext): Promise<UnitStub | null> {
    return organStub(context, shown);
  }
}
