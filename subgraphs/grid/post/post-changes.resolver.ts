import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { GridContext } from '../grid-context.js';
import { appoint } from './appoint.js';
import { endPost } from './end-post.js';
import { endStandIn } from './end-stand-in.js';
import { extendTerm } from './extend-term.js';
import {
  AppointInput,
  EndPostInput,
  EndStandInInput,
  ExtendTermInput,
  PostChangePayload,
  StandInInput,
} from './post-input.type.js';
import { standIn } from './stand-in.js';

@Resolver()
export class PostChangesResolver {
  @Mutation(() => PostChangePayload, {
    description:
      '任命：使一人自某日起任某岗位，可同时使现任离任。限信访局工作人员、管理员。错误在 userErrors 中：POST_HELD（conflictsWith 为现任任期）、POST_MISPLACED、FIELD_MISSING、FIELD_INVALID、CODE_UNKNOWN、CODE_RETIRED、PERSON_KNOWN、RECORD_CHANGED_MEANWHILE。',
  })
  appoint(
    @Arg('input', () => AppointInput) input: AppointInput,
    @Ctx() context: GridContext,
  ): Promise<PostChangePayload> {
    return appoint(context, input);
  }

  @Mutation(() => PostChangePayload, {
    description:
      '结束一个任期，任期内的离岗一并结束。限信访局工作人员、管理员。错误在 userErrors 中：CODE_UNKNOWN、RECORD_CHANGED_MEANWHILE。',
  })
  endPost(
    @Arg('input', () => EndPostInput) input: EndPostInput,
    @Ctx() context: GridContext,
  ): Promise<PostChangePayload> {
    return endPost(context, input);
  }

  @Mutation(() => PostChangePayload, {
    description:
      '延长一个任期。限信访局工作人员、管理员。错误在 userErrors 中：CODE_UNKNOWN、FIELD_INVALID（until 须晚于原届满日）、POST_HELD、CODE_RETIRED、RECORD_CHANGED_MEANWHILE。',
  })
  extendTerm(
    @Arg('input', () => ExtendTermInput) input: ExtendTermInput,
    @Ctx() context: GridContext,
  ): Promise<PostChangePayload> {
    return extendTerm(context, input);
  }

  @Mutation(() => PostChangePayload, {
    description:
      '登记离岗及代理人。限登记员、信访局工作人员、管理员。错误在 userErrors 中：CODE_UNKNOWN、CODE_RETIRED（超出任期）、FIELD_INVALID（代理人为本人，或日期颠倒）、STAND_IN_AWAY、DATES_OVERLAP。',
  })
  standIn(
    @Arg('input', () => StandInInput) input: StandInInput,
    @Ctx() context: GridContext,
  ): Promise<PostChangePayload> {
    return standIn(context, input);
  }

  @Mutation(() => PostChangePayload, {
    description:
      '登记返岗。限登记员、信访局工作人员、管理员。错误在 userErrors 中：CODE_UNKNOWN、RECORD_CHANGED_MEANWHILE。',
  })
  endStandIn(
    @Arg('input', () => EndStandInInput) input: EndStandInInput,
    @Ctx() context: GridContext,
  ): Promise<PostChangePayload> {
    return endStandIn(context, input);
  }
}
