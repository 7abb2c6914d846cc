import { Migration } from '@mikro-orm/migrations';

/** 小事快办、难事商办、特事督办: on which track a case is. Columns with a default; rewrites nothing. */
export class Migration20261122061000_track_cases extends Migration {
  override up(): void {
    this.addSql(`
      alter table cases.case
        add column track text not null default 'NORMAL' check (track in ('NORMAL', 'FAST', 'COMPLEX', 'SPECIAL')),
        -- Why somebody put it there.
        add column track_reason text,
        add constraint case_track_reasoned check (track = 'NORMAL' or track_reason <> '')`);
  }

  override down(): void {
    this.addSql('alter table cases.case drop column track, drop column track_reason');
  }
}
