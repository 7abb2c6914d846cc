import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { CellType, cellNode } from '../cell/cell.type.js';
import type { GridView } from '../grid-context.js';
import type { PlaceName } from './place-name.entity.js';

@ObjectType('PlaceName', { description: '教会的地名：名录中没有、由工作人员教会或随县名单导入的叫法，指向一个网格。' })
export class PlaceNameType {
  @Field(() => ID, { description: '标识。' })
  id!: string;

  @Field(() => String, { description: '叫法，按比对时的写法（半角、简体、无空格标点）。' })
  name!: string;

  @Field(() => CellType, { nullable: true, description: '写到它的地址定到的网格。网格已撤销的，地址随其承接网格。' })
  cell!: CellType | null;

  @Field(() => String, { description: '教会者的账号；随县名单导入的为 county-import。' })
  taughtBy!: string;

  @Field(() => Date, { description: '教会的时间。' })
  taughtAt!: Date;

  constructor(view: GridView, { id, name, cellId, taughtBy, taughtAt }: PlaceName) {
    this.id = id;
    this.name = name;
    this.cell = cellNode(view, cellId);
    this.taughtBy = taughtBy;
    this.taughtAt = taughtAt;
  }
}

export const PlaceNameConnection = connectionOf(PlaceNameType, 'PlaceName');

@InputType({ description: '撤回一个教会的地名。' })
export class WithdrawPlaceNameInput {
  @Field(() => ID, { description: '地名的标识。没有或已撤回则报 PLACE_NAME_NOT_FOUND。' })
  id!: string;
}

@ObjectType({ description: '撤回的结果。' })
export class WithdrawPlaceNamePayload {
  @Field(() => PlaceNameType, { description: '已撤回的地名。' })
  placeName!: PlaceNameType;
}
