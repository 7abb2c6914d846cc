import { Field, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { AreaType, areaNode } from '../area/area.type.js';
import { CellType, cellNode } from '../cell/cell.type.js';
import type { GridView } from '../grid-context.js';
import { UnitType, unitNode } from '../unit/unit.type.js';
import { findInCharge } from './find-in-charge.js';
import { InChargeType } from './in-charge.type.js';
import type { PostKind } from './post.rules.js';
import { PostType } from './post.type.js';
import { PostKindEnum } from './post-kind.type.js';
import type { Vacancy } from './vacancies.rules.js';

@ObjectType('VacantPost', { description: '应有人而空缺的岗位。' })
export class VacantPostType {
  constructor(
    private readonly view: GridView,
    private readonly vacancy: Vacancy,
  ) {}

  @Field(() => PostKindEnum, { description: '岗位。' })
  get kind(): PostKind {
    return this.vacancy.kind;
  }

  @Field(() => CellType, { nullable: true, description: '空缺网格长或联户长的网格；其他为空。' })
  get cell(): CellType | null {
    return cellNode(this.view, this.vacancy.cellId);
  }

  @Field(() => UnitType, { nullable: true, description: '空缺负责人的单位；其他为空。' })
  get unit(): UnitType | null {
    return unitNode(this.view, this.vacancy.unitCode);
  }

  @Field(() => AreaType, { nullable: true, description: '没有信访代办员的村或社区；其他为空。' })
  get area(): AreaType | null {
    return areaNode(this.view, this.vacancy.areaCode);
  }

  @Field(() => String, { description: '自哪一天起空缺，yyyy-mm-dd；从未有人的，为设立之日。' })
  get since(): string {
    return this.vacancy.since;
  }

  @Field(() => PostType, {
    nullable: true,
    description: '最后一个任期；从未有人，或不是登记员、信访局工作人员、管理员，为空。',
  })
  get last(): PostType | null {
    const { last } = this.vacancy;
    return last && this.view.mayReadPersonFiles ? new PostType(this.view, last) : null;
  }

  @Field(() => InChargeType, { nullable: true, description: '空缺期间由谁负责；代办员为空。' })
  get inCharge(): InChargeType | null {
    const { cellId, unitCode } = this.vacancy;
    if (cellId !== null) return findInCharge(this.view, { thing: 'CELL', key: cellId }, null);
    return unitCode === null ? null : findInCharge(this.view, { thing: 'UNIT', key: unitCode }, null);
  }
}

export const VacantPostConnection = connectionOf(VacantPostType, 'VacantPost');
