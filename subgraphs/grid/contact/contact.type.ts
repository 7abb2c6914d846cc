import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { AreaType, areaNode } from '../area/area.type.js';
import { CellType, cellNode } from '../cell/cell.type.js';
import type { GridView } from '../grid-context.js';
import { onDay } from '../grid-day.js';
import { PersonType, personNode } from '../person/person.type.js';
import { type Dated, isInForceOn } from '../record/dated.rules.js';
import { recordOn } from '../record/look-up.rules.js';
import { UnitType, unitNode } from '../unit/unit.type.js';
import type { Contact } from './contact.rules.js';
import { type ContactKind, ContactKindEnum } from './contact-kind.type.js';

@ObjectType('Contact', { description: '双联系中的一项包联：何人（或何单位）联系何处。' })
export class ContactType {
  constructor(
    readonly view: GridView,
    readonly contact: Dated<Contact>,
  ) {}

  @Field(() => ID, { description: '标识。' })
  get id(): string {
    return this.contact.id;
  }

  @Field(() => ContactKindEnum, { description: '类型。' })
  get kind(): ContactKind {
    return this.contact.kind;
  }

  @Field(() => PersonType, { nullable: true, description: '领导或干部；部门包联的为空。' })
  get person(): PersonType | null {
    return personNode(this.view, this.contact.personId);
  }

  @Field(() => UnitType, { nullable: true, description: '部门；干部包联的为其所在单位。' })
  get unit(): UnitType | null {
    return unitNode(this.view, this.contact.unitCode);
  }

  @Field(() => AreaType, { nullable: true, description: '所联系的乡镇或村；包联户的为空。' })
  get area(): AreaType | null {
    return areaNode(this.view, this.contact.areaCode);
  }

  @Field(() => CellType, { nullable: true, description: '所联系的户所在的网格；不按户包联的为空。' })
  get cell(): CellType | null {
    return cellNode(this.view, this.contact.cellId);
  }

  @Field(() => Int, { nullable: true, description: '所联系的户数（户）；不按户包联的为空。' })
  get households(): number | null {
    return this.contact.households;
  }

  @Field(() => Int, { description: '每月至少走访的次数。' })
  get visitsPerMonth(): number {
    return this.contact.visitsPerMonth;
  }

  @Field(() => String, { description: '自哪一天起，yyyy-mm-dd。' })
  get validFrom(): string {
    return this.contact.validFrom;
  }

  @Field(() => String, { nullable: true, description: '至哪一天止（当日不再有效），yyyy-mm-dd；未定为空。' })
  get validTo(): string | null {
    return this.contact.validTo;
  }

  @Field(() => Boolean, { description: '在所查日期有效。' })
  get isInForce(): boolean {
    return isInForceOn(this.contact, this.view.day);
  }

  @Field(() => Int, { description: '修订号；更改时作为 expectedRevision 给出。' })
  get revision(): number {
    return this.contact.revision;
  }
}

/** Null for one that never was in force. */
export function contactNode(view: GridView, id: string): ContactType | null {
  const contact = recordOn(onDay(view), 'CONTACT', id);
  return contact ? new ContactType(view, contact) : null;
}

export const ContactConnection = connectionOf(ContactType, 'Contact');
