import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { maskIdNo, maskPhone } from '../../../contracts/codes/mask-number.js';
import { connectionOf } from '../../../platform/graphql/connection.js';
import type { GridView } from '../grid-context.js';
import { onDay } from '../grid-day.js';
import type { Dated } from '../record/dated.rules.js';
import { recordOn } from '../record/look-up.rules.js';
import type { Person } from './person.rules.js';
import { idNoPlace, phonePlace } from './sealed-place.js';

@Directive('@key(fields: "id")')
@ObjectType('Person', { description: '任职的人员；一人可任数个岗位。号码只以掩码显示。未登录者看不到任何人员。' })
export class PersonType {
  constructor(
    readonly view: GridView,
    readonly person: Dated<Person>,
  ) {}

  @Field(() => ID, { description: '标识。' })
  get id(): string {
    return this.person.id;
  }

  @Field(() => String, { nullable: true, description: '姓名。' })
  get name(): string {
    return this.person.name;
  }

  @Field(() => String, { nullable: true, description: '电话，中间以 * 代替；没有登记为空。' })
  get phoneMasked(): string | null {
    return phoneMaskedOf(this.view, this.person);
  }

  @Field(() => String, {
    nullable: true,
    description: '身份证号，出生日期和顺序码以 * 代替；没有登记，或不是登记员、信访局工作人员、管理员，为空。',
  })
  get idNoMasked(): string | null {
    const { id, idNoSealed } = this.person;
    if (idNoSealed === null || !this.view.mayReadPersonFiles) return null;
    return maskIdNo(this.view.cipher.open(idNoSealed, idNoPlace(id)));
  }

  @Field(() => Int, { nullable: true, description: '修订号；更改时作为 expectedRevision 给出。' })
  get revision(): number {
    return this.person.revision;
  }
}

export function phoneMaskedOf({ cipher }: GridView, { id, phoneSealed }: Person): string | null {
  return phoneSealed === null ? null : maskPhone(cipher.open(phoneSealed, phonePlace(id)));
}

/** Null for somebody who never was known, and for a viewer who may not know of people. */
export function personNode(view: GridView, id: string | null | undefined): PersonType | null {
  const person = view.mayReadPeople ? recordOn(onDay(view), 'PERSON', id) : undefined;
  return person ? new PersonType(view, person) : null;
}

export const PersonConnection = connectionOf(PersonType, 'Person');
