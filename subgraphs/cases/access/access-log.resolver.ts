import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { KeptAccess } from '../../../platform/access-log/access-entry.js';
import type { Page } from '../../../platform/graphql/connection.js';
import type { CasesContext } from '../cases-context.js';
import { AccessFilter, AccessRecordConnection } from './access-log.type.js';
import { listAccess } from './list-access.js';

@Resolver()
export class AccessLogResolver {
  @Query(() => AccessRecordConnection, {
    nullable: true,
    description:
      '查阅日志，后发生的在前：谁查阅了信访人信息、检举控告，谁破例查看（信访工作条例第三十条、第四十六条，个人信息保护法第五十一条）。限不属任何单位的审计角色，否则报 UNAUTHENTICATED 或 FORBIDDEN。',
  })
  accessLog(
    @Arg('filter', () => AccessFilter, { nullable: true, description: '筛选条件。' }) filter: AccessFilter | null,
    @Arg('first', () => Int, { nullable: true, description: '每页条数，最多 100，默认 20。' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的 endCursor。' }) after: string | null,
    @Ctx() context: CasesContext,
  ): Promise<Page<KeptAccess>> {
    return listAccess(context, filter ?? null, { first, after });
  }
}
