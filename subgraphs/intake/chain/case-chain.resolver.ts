import { Arg, Ctx, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Page } from '../../../platform/graphql/connection.js';
import type { IntakeContext } from '../intake-context.js';
import { CaseType } from '../submission/case.type.js';
import { ChainEntryConnection, type ChainEntryType } from './chain.type.js';
import { chainOfCase } from './chain-of-case.js';
import { pageChain } from './page-chain.js';

const UNKNOWN = '匿名等不知何人提出的，或无权查看本事项的，为空。';

@Resolver(() => CaseType)
export class CaseChainResolver {
  @Directive('@requires(fields: "viewable")')
  @FieldResolver(() => Boolean, {
    nullable: true,
    description: `初信初访：本事项最早收到的信访件，是其信访人就此事首次提出。${UNKNOWN}`,
  })
  async isFirst(@Root() root: CaseType, @Ctx() context: IntakeContext): Promise<boolean | null> {
    return (await chainOfCase(context, root))?.is_first ?? null;
  }

  @Directive('@requires(fields: "viewable")')
  @FieldResolver(() => Int, {
    nullable: true,
    description: `重信重访：同一信访人就此事提出的次数，各渠道合计，取最多的一人；1 为初次。${UNKNOWN}`,
  })
  async repeatOrdinal(@Root() root: CaseType, @Ctx() context: IntakeContext): Promise<number | null> {
    return (await chainOfCase(context, root))?.ordinal ?? null;
  }

  @Directive('@requires(fields: "viewable")')
  @FieldResolver(() => Int, {
    nullable: true,
    description: `同一信访人就此事来访的次数，取最多的一人；没有来访的为空。${UNKNOWN}`,
  })
  async visitOrdinal(@Root() root: CaseType, @Ctx() context: IntakeContext): Promise<number | null> {
    return (await chainOfCase(context, root))?.visit_ordinal ?? null;
  }

  @Directive('@requires(fields: "viewable")')
  @FieldResolver(() => ChainEntryConnection, {
    nullable: true,
    description: '本事项的新件，先收到的在前，各是其信访人就此事第几次提出。每页最多 100 条。无权查看本事项为空。',
  })
  chain(
    @Root() root: CaseType,
    @Arg('first', () => Int, { nullable: true, description: '每页条数，缺省 20。' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的 endCursor。' }) after: string | null,
    @Ctx() context: IntakeContext,
  ): Promise<Page<ChainEntryType> | null> {
    return pageChain(context, root, { first, after });
  }
}
