import { GraphQLLocalDate } from 'graphql-scalars';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Page } from '../../../platform/graphql/connection.js';
import type { GridContext } from '../grid-context.js';
import { endContact, putContact } from './change-contact.js';
import { ContactConnection, ContactType } from './contact.type.js';
import {
  ContactChangePayload,
  ContactVisitType,
  EndContactInput,
  NoteContactVisitsInput,
  NoteContactVisitsPayload,
  PutContactInput,
} from './contact-input.type.js';
import { type ContactKind, ContactKindEnum } from './contact-kind.type.js';
import { listContacts } from './list-contacts.js';
import { noteVisits } from './note-visits.js';
import { visitsOf } from './visits-of.js';

@Resolver(() => ContactType)
export class ContactResolver {
  @Query(() => ContactConnection, { description: '双联系的包联关系，按标识排列。' })
  contacts(
    @Arg('kind', () => ContactKindEnum, { nullable: true, description: '类型。' }) kind: ContactKind | null,
    @Arg('personId', () => ID, { nullable: true, description: '只要此人的。' }) personId: string | null,
    @Arg('unitCode', () => ID, { nullable: true, description: '只要此单位的。' }) unitCode: string | null,
    @Arg('area', () => ID, { nullable: true, description: '只要联系这一区划及其下级的：区划代码。' })
    area: string | null,
    @Arg('asOf', () => GraphQLLocalDate, { nullable: true, description: '按哪一天的情形，yyyy-mm-dd；默认今日。' })
    asOf: string | null,
    @Arg('first', () => Int, { nullable: true, description: '每页条数，最多 100，默认 20。' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的 endCursor。' }) after: string | null,
    @Ctx() context: GridContext,
  ): Promise<Page<ContactType>> {
    return listContacts(context, { kind, personId, unitCode, area, asOf, first, after });
  }

  @FieldResolver(() => [ContactVisitType], { description: '一个月内的走访，按日期排列。' })
  visits(
    @Root() { view, contact }: ContactType,
    @Arg('month', () => GraphQLLocalDate, {
      nullable: true,
      description: '该月任一天，yyyy-mm-dd；默认所查日期所在的月。',
    })
    month: string | null,
    @Ctx() context: GridContext,
  ): Promise<ContactVisitType[]> {
    return visitsOf(context, contact.id, month ?? view.day);
  }

  @Mutation(() => ContactChangePayload, {
    description:
      '新增或更改一项包联，自生效日起。限信访局工作人员、管理员。错误在 userErrors 中：FIELD_MISSING、FIELD_INVALID（各类型应填、不应填的，或户数超过网格户数）、CODE_UNKNOWN、CODE_RETIRED、RECORD_CHANGED_MEANWHILE。',
  })
  putContact(
    @Arg('input', () => PutContactInput) input: PutContactInput,
    @Ctx() context: GridContext,
  ): Promise<ContactChangePayload> {
    return putContact(context, input);
  }

  @Mutation(() => ContactChangePayload, {
    description:
      '终止一项包联，自生效日起。限信访局工作人员、管理员。错误在 userErrors 中：CODE_UNKNOWN、RECORD_CHANGED_MEANWHILE。',
  })
  endContact(
    @Arg('input', () => EndContactInput) input: EndContactInput,
    @Ctx() context: GridContext,
  ): Promise<ContactChangePayload> {
    return endContact(context, input);
  }

  @Mutation(() => NoteContactVisitsPayload, {
    description:
      '登记走访。限登记员、信访局工作人员、管理员。错误在 userErrors 中：CODE_UNKNOWN、CODE_RETIRED、FIELD_INVALID、DATES_OVERLAP（同一批中重复）。',
  })
  noteContactVisits(
    @Arg('input', () => NoteContactVisitsInput) input: NoteContactVisitsInput,
    @Ctx() context: GridContext,
  ): Promise<NoteContactVisitsPayload> {
    return noteVisits(context, input);
  }
}
