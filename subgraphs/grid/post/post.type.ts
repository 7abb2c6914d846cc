import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { CellType, cellNode } from '../cell/cell.type.js';
import type { GridView } from '../grid-context.js';
import { onDay } from '../grid-day.js';
import { PartyGroupType, partyGroupNode } from '../party-group/party-group.type.js';
import { PersonType, personNode } from '../person/person.type.js';
import { type Dated, isInForceOn } from '../record/dated.rules.js';
import { recordOn } from '../record/look-up.rules.js';
import { UnitType, unitNode } from '../unit/unit.type.js';
import { VenueType, venueNode } from '../venue/venue.type.js';
import { AbsenceType } from './absence.type.js';
import type { PostKind, PostRecord } from './post.rules.js';
import { PostKindEnum } from './post-kind.type.js';

@ObjectType('Post', { description: '一个岗位的一段任期：何人、在何处、自何时至何时。' })
export class PostType {
  constructor(
    readonly view: GridView,
    readonly post: Dated<PostRecord>,
  ) {}

  @Field(() => ID, { description: '任期的标识。' })
  get id(): string {
    return this.post.id;
  }

  @Field(() => PostKindEnum, { description: '岗位。' })
  get kind(): PostKind {
    return this.post.kind;
  }

  @Field(() => PersonType, { nullable: true, description: '任职者。' })
  get holder(): PersonType | null {
    return personNode(this.view, this.post.personId);
  }

  @Field(() => CellType, { nullable: true, description: '所在网格；不设在网格的为空。' })
  get cell(): CellType | null {
    return cellNode(this.view, this.post.cellId);
  }

  @Field(() => UnitType, { nullable: true, description: '所在单位；不设在单位的为空。' })
  get unit(): UnitType | null {
    return unitNode(this.view, this.post.unitCode);
  }

  @Field(() => PartyGroupType, { nullable: true, description: '所在党小组；不设在党小组的为空。' })
  get partyGroup(): PartyGroupType | null {
    return partyGroupNode(this.view, this.post.partyGroupId);
  }

  @Field(() => VenueType, { nullable: true, description: '所在场所；不设在场所的为空。' })
  get venue(): VenueType | null {
    return venueNode(this.view, this.post.venueId);
  }

  @Field(() => String, { description: '产生方式，如选聘、推选、任命、兼任。' })
  get source(): string {
    return this.post.source;
  }

  @Field(() => String, { description: '任职第一天，yyyy-mm-dd。' })
  get validFrom(): string {
    return this.post.validFrom;
  }

  @Field(() => String, { nullable: true, description: '任期届满日（当日不再任职），yyyy-mm-dd；未定为空。' })
  get validTo(): string | null {
    return this.post.validTo;
  }

  @Field(() => Boolean, { description: '在所查日期任职；已届满、离任或尚未到任的为 false。' })
  get isInForce(): boolean {
    return isInForceOn(this.post, this.view.day);
  }

  @Field(() => AbsenceType, { nullable: true, description: '在所查日期的离岗；在岗为空。' })
  get absence(): AbsenceType | null {
    const away = absencesOf(this).find((absence) => isInForceOn(absence, this.view.day));
    return away ? new AbsenceType(this.view, away) : null;
  }

  @Field(() => PersonType, { nullable: true, description: '在所查日期的代理人；在岗或没有指定为空。' })
  get standIn(): PersonType | null {
    return this.absence?.standIn ?? null;
  }

  @Field(() => [AbsenceType], { description: '任期内的全部离岗，先早后晚。' })
  get absences(): AbsenceType[] {
    return absencesOf(this).map((absence) => new AbsenceType(this.view, absence));
  }

  @Field(() => Int, { description: '修订号；更改时作为 expectedRevision 给出。' })
  get revision(): number {
    return this.post.revision;
  }
}

const absencesOf = ({ view, post }: PostType) => view.atlas.people().absencesOf.get(post.id) ?? [];

/** Null for a post that never was held. */
export function postNode(view: GridView, id: string | null | undefined): PostType | null {
  const post = recordOn(onDay(view), 'POST', id);
  return post ? new PostType(view, post) : null;
}

export const PostConnection = connectionOf(PostType, 'Post');
