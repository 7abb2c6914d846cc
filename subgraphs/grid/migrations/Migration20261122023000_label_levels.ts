import { Migration } from '@mikro-orm/migrations';

/** What a county calls its levels (苏木, 嘎查). A new table only: locks nothing that is in use. */
export class Migration20261122023000_label_levels extends Migration {
  override up(): void {
    this.addSql(
      `create table grid.area_level_label (
        county_code text not null check (county_code ~ '^[0-9]{6}$'),
        level smallint not null check (level between 1 and 3),
        label text not null check (label ~ '^\\S{1,8}$'),
        primary key (county_code, level)
      )`,
    );
  }

  override down(): void {
    this.addSql('drop table grid.area_level_label');
  }
}
