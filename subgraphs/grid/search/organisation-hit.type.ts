import { Field, ID, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { graphEnum } from '../../../platform/graphql/graph-enum.js';
import { AreaType, areaNode } from '../area/area.type.js';
import { CellType, cellNode } from '../cell/cell.type.js';
import { RecordThingEnum } from '../change/change-effect.type.js';
import type { GridView } from '../grid-context.js';
import { PartyGroupType, partyGroupNode } from '../party-group/party-group.type.js';
import type { Thing } from '../record/things.rules.js';
import { UnitType, unitNode } from '../unit/unit.type.js';
import { type Hit, MATCHES, type Match } from './name-index.rules.js';

const MatchEnum = graphEnum('NameMatch', MATCHES, '如何查到：相同、开头相同、含有、拼音首字母。');

@ObjectType('OrganisationHit', { description: '查到的一项：区划、网格、单位或党小组，四者只有一个不为空。' })
export class OrganisationHitType {
  constructor(
    private readonly view: GridView,
    private readonly hit: Hit,
  ) {}

  @Field(() => MatchEnum, { description: '如何查到。' })
  get match(): Match {
    return this.hit.match;
  }

  @Field(() => RecordThingEnum, { description: '种类。' })
  get thing(): Thing {
    return this.hit.entry.thing;
  }

  @Field(() => ID, { description: '标识或代码。' })
  get key(): string {
    return this.hit.entry.key;
  }

  @Field(() => String, { description: '名称。' })
  get name(): string {
    return this.hit.entry.names[0] ?? '';
  }

  @Field(() => AreaType, { nullable: true, description: '区划。' })
  get area(): AreaType | null {
    return this.thing === 'AREA' ? areaNode(this.view, this.key) : null;
  }

  @Field(() => CellType, { nullable: true, description: '网格。' })
  get cell(): CellType | null {
    return this.thing === 'CELL' ? cellNode(this.view, this.key) : null;
  }

  @Field(() => UnitType, { nullable: true, description: '单位。' })
  get unit(): UnitType | null {
    return this.thing === 'UNIT' ? unitNode(this.view, this.key) : null;
  }

  @Field(() => PartyGroupType, { nullable: true, description: '党小组。' })
  get partyGroup(): PartyGroupType | null {
    return this.thing === 'PARTY_GROUP' ? partyGroupNode(this.view, this.key) : null;
  }
}

export const OrganisationHitConnection = connectionOf(OrganisationHitType, 'OrganisationHit');
