import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Page } from '../../../platform/graphql/connection.js';
import type { IntakeContext } from '../intake-context.js';
import { listMappingProfiles } from './list-mapping-profiles.js';
import { MappingProfileConnection, type MappingProfileType } from './mapping-profile.type.js';
import { publishMappingProfile } from './publish-mapping-profile.js';
import { PublishedMappingProfileType, PublishMappingProfileInput } from './publish-profile.type.js';
import { tryProfile } from './try-profile.js';
import { ProfileTrialType, TryProfileInput } from './try-profile.type.js';

@Resolver()
export class MappingProfileResolver {
  @Query(() => MappingProfileConnection, {
    nullable: true,
    description:
      '字段对照方案的各个版本，按名称排列，新版本在前。限登记员、信访局工作人员、管理员，否则报 UNAUTHENTICATED 或 FORBIDDEN。',
  })
  mappingProfiles(
    @Arg('first', () => Int, { nullable: true, description: '每页条数，最多 100，默认 20。' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的 endCursor。' }) after: string | null,
    @Ctx() context: IntakeContext,
  ): Promise<Page<MappingProfileType>> {
    return listMappingProfiles(context, { first, after });
  }

  @Query(() => ProfileTrialType, {
    nullable: true,
    description:
      '用一份报文试读方案，不保存。限登记员、管理员。错误：BAD_USER_INPUT（方案有误）、PROFILE_NOT_FOUND、PAYLOAD_UNREADABLE、BODY_TOO_LARGE。',
  })
  tryProfile(
    @Arg('input', () => TryProfileInput) input: TryProfileInput,
    @Ctx() context: IntakeContext,
  ): Promise<ProfileTrialType> {
    return tryProfile(context, input);
  }

  @Mutation(() => PublishedMappingProfileType, {
    description: '发布方案的新版本。限管理员。错误：BAD_USER_INPUT（方案有误，或该版本已有）。',
  })
  publishMappingProfile(
    @Arg('input', () => PublishMappingProfileInput) input: PublishMappingProfileInput,
    @Ctx() context: IntakeContext,
  ): Promise<PublishedMappingProfileType> {
    return publishMappingProfile(context, input);
  }
}
