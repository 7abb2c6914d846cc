import { Migration } from '@mikro-orm/migrations';

/** The days deadlines are counted on, and the time limits as laws and orders state them. New tables only. */
export class Migration20261121110000_create_calendar extends Migration {
  override up(): void {
    this.addSql(`
      create table cases.calendar_day (
        day date primary key,
        kind text not null check (kind in ('WORKDAY', 'WEEKEND', 'HOLIDAY', 'IN_LIEU_WORKDAY')),
        official boolean not null,
        source text not null check (source <> '')
      )`);
    this.addSql(`
      create table cases.time_limit_policy (
        id text primary key,
        kind text not null check (kind in ('NOTIFY_15D')),
        days integer not null check (days > 0),
        day_kind text not null check (day_kind in ('CALENDAR', 'WORKING')),
        -- The Regulations do not say what becomes of a period that ends on a day off; the general rule of civil law
        -- takes it to the next working day. A county that counts more strictly changes the row.
        rolls_to_working_day boolean not null,
        valid_from date not null,
        valid_to date check (valid_to >= valid_from),
        source text not null check (source <> ''),
        unique (kind, valid_from)
      )`);
    this.addSql(`
      insert into cases.time_limit_policy values
        ('NOTIFY_15D-2022', 'NOTIFY_15D', 15, 'CALENDAR', true, '2022-05-01', null, '信访工作条例 第二十三条')`);
  }

  override down(): void {
    this.addSql('drop table if exists cases.time_limit_policy, cases.calendar_day');
  }
}
