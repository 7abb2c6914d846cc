import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Page } from '../../../platform/graphql/connection.js';
import type { GridContext } from '../grid-context.js';
import { amendPerson } from './amend-person.js';
import { findPeople } from './find-people.js';
import { forgetPerson } from './forget-person.js';
import { listDoubles } from './list-doubles.js';
import { mergePeople } from './merge-people.js';
import { PersonType } from './person.type.js';
import { PersonDoubleConnection, type PersonDoubleType } from './person-double.type.js';
import {
  AmendPersonInput,
  FindPeopleInput,
  ForgetPersonInput,
  MergePeopleInput,
  PersonChangePayload,
} from './person-input.type.js';

@Resolver()
export class PersonChangesResolver {
  @Query(() => [PersonType], {
    description:
      '以完整号码或姓名找人，最多 20 人；号码以盲索引比对。限登记员、信访局工作人员、管理员。错误：BAD_USER_INPUT（什么也没有给出）。',
  })
  findPeople(
    @Arg('input', () => FindPeopleInput) input: FindPeopleInput,
    @Ctx() context: GridContext,
  ): Promise<PersonType[]> {
    return findPeople(context, input);
  }

  @Query(() => PersonDoubleConnection, {
    description: '很可能是同一人的记录，供合并。限登记员、信访局工作人员、管理员。',
  })
  personDoubles(
    @Arg('first', () => Int, { nullable: true, description: '每页条数，最多 100，默认 20。' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的 endCursor。' }) after: string | null,
    @Ctx() context: GridContext,
  ): Promise<Page<PersonDoubleType>> {
    return listDoubles(context, { first, after });
  }

  @Mutation(() => PersonChangePayload, {
    description:
      '更正人员的姓名和号码；旧号码不留存。限信访局工作人员、管理员。错误在 userErrors 中：CODE_UNKNOWN、FIELD_INVALID（hint 说明应如何填写）、PERSON_KNOWN（身份证号已在 conflictsWith 名下，可用 mergePeople）、RECORD_CHANGED_MEANWHILE。',
  })
  amendPerson(
    @Arg('input', () => AmendPersonInput) input: AmendPersonInput,
    @Ctx() context: GridContext,
  ): Promise<PersonChangePayload> {
    return amendPerson(context, input);
  }

  @Mutation(() => PersonChangePayload, {
    description:
      '注销一个人员：加密的号码和盲索引立即从库中删去，没有历史版本；其任期、值班、包联自该日终止，不再代理他人。姓名随以往任期保留，erasesName 为 true 时一并删去。限信访局工作人员、管理员。错误：RECORD_STOOD_ON（仍有待办的接访下访，须先取消）；userErrors 中：CODE_UNKNOWN、RECORD_CHANGED_MEANWHILE。',
  })
  forgetPerson(
    @Arg('input', () => ForgetPersonInput) input: ForgetPersonInput,
    @Ctx() context: GridContext,
  ): Promise<PersonChangePayload> {
    return forgetPerson(context, input);
  }

  @Mutation(() => PersonChangePayload, {
    description:
      '合并同一人的两条记录：并入者历来的任期、代理、值班、包联、接访、回避都归保留者，保留者没有的号码由并入者补上。限信访局工作人员、管理员。错误：DATES_OVERLAP（两者同时接访，须先取消一场）；userErrors 中：CODE_UNKNOWN、FIELD_INVALID（两者身份证号不同）、POST_HELD（两者同时任同一岗位，须先结束一个）、RECORD_CHANGED_MEANWHILE。',
  })
  mergePeople(
    @Arg('input', () => MergePeopleInput) input: MergePeopleInput,
    @Ctx() context: GridContext,
  ): Promise<PersonChangePayload> {
    return mergePeople(context, input);
  }
}
