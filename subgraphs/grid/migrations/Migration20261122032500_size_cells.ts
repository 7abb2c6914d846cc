import { Migration } from '@mikro-orm/migrations';

/** How many households a cell of level 3 should have: a check of the county's own, and no limit. */
export class Migration20261122032500_size_cells extends Migration {
  override up(): void {
    this.addSql(`create table grid.cell_size_rule (
      area_kind text not null check (area_kind in ('VILLAGE', 'COMMUNITY')),
      valid_from date not null,
      least integer not null check (least >= 0),
      most integer not null check (most > least),
      source text not null check (source <> ''),
      primary key (area_kind, valid_from)
    )`);
    this.addSql(`insert into grid.cell_size_rule values
      ('VILLAGE', '2000-01-01', 30, 70, '三级网格以村民小组约50户为单元，上下浮动四成'),
      ('COMMUNITY', '2000-01-01', 48, 112, '县城和集镇社区三级网格以约80户为单元，上下浮动四成')`);
  }

  override down(): void {
    this.addSql('drop table grid.cell_size_rule');
  }
}
