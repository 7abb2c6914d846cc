import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { CaseType } from '../case/case.type.js';
import type { CaseRow } from '../case/case-row.js';
import { unitOf } from '../case/dated-stubs.js';
import { UnitStub } from '../case/stubs.type.js';
import type { CasesContext } from '../cases-context.js';
import { CaseDisputeType, CaseResponsibilityType } from './case-dispute.type.js';
import { findDispute, findResponsible, type ShownDispute, type ShownResponsible } from './find-responsible.js';

@Resolver(() => CaseType)
export class CaseStandingResolver {
  @FieldResolver(() => CaseDisputeType, { nullable: true, description: '受理争议；主办单位从未退回的为空。' })
  dispute(@Root() it: CaseRow, @Ctx() context: CasesContext): Promise<ShownDispute | null> {
    return findDispute(context, it);
  }

  @FieldResolver(() => CaseResponsibilityType, {
    nullable: true,
    description:
      '此刻由哪个单位负责：已签收的主办单位；签收之前为交办的单位（首问负责）。未办结的事项总有一个，已办结、并案的为空。',
  })
  responsibleUnit(@Root() it: CaseRow, @Ctx() context: CasesContext): Promise<ShownResponsible | null> {
    return findResponsible(context, it);
  }
}

@Resolver(() => CaseDisputeType)
export class CaseDisputeResolver {
  @Directive('@listSize(assumedSize: 2)')
  @FieldResolver(() => [UnitStub], { nullable: true, description: '有争议的单位：退回过的各主办单位。' })
  units(@Root() { unitCodes }: ShownDispute): UnitStub[] {
    return unitCodes.map((code) => unitOf(code, null));
  }

  @FieldResolver(() => UnitStub, {
    nullable: true,
    description: '争议单位最近的共同上一级，由其决定；没有时为空，须经联席会议。被检举控告的单位不在其列。',
  })
  commonSuperior(@Root() { commonSuperior }: ShownDispute): UnitStub | null {
    return commonSuperior === null ? null : unitOf(commonSuperior, null);
  }
}

@Resolver(() => CaseResponsibilityType)
export class CaseResponsibilityResolver {
  @FieldResolver(() => UnitStub, { nullable: true, description: '负责的单位。' })
  unit(@Root() { unitCode }: ShownResponsible): UnitStub {
    return unitOf(unitCode, null);
  }
}
