import { Migration } from '@mikro-orm/migrations';

/**
 * Lengths and limits of access as rows with dates in force, and who was let look at which accusation until when. The
 * second is only added to; a refused try has no case.
 */
export class Migration20261122060000_break_glass extends Migration {
  override up(): void {
    this.addSql(`create table cases.access_policy (
      name text not null,
      value int not null check (value > 0),
      valid_from date not null,
      valid_to date check (valid_to > valid_from),
      source text not null,
      primary key (name, valid_from))`);
    this.addSql(`insert into cases.access_policy (name, value, valid_from, source) values
      ('BREAK_GLASS_MINUTES', 60, '2022-05-01', '本县规定；信访工作条例第三十条'),
      ('BREAK_GLASS_TRIES', 5, '2022-05-01', '本县规定；一小时内未获准的次数'),
      ('SMALL_COUNT', 5, '2022-05-01', '本县规定；个人信息保护法第五十一条')`);
    this.addSql(`create table cases.broken_glass (
      id uuid primary key,
      subject text not null,
      case_id uuid references cases."case" (id),
      broken_at timestamptz(3) not null,
      until timestamptz(3) check (until > broken_at),
      check ((case_id is null) = (until is null)))`);
    this.addSql('create index broken_glass_subject on cases.broken_glass (subject, broken_at)');
    this.addSql(`create function cases.refuse_mending() returns trigger language plpgsql as
      $$ begin raise exception 'broken glass is only added to'; end $$`);
    this.addSql(`create trigger broken_glass_added_to before update or delete or truncate on cases.broken_glass
      for each statement execute function cases.refuse_mending()`);
  }

  override down(): void {
    this.addSql('drop table cases.broken_glass, cases.access_policy');
    this.addSql('drop function cases.refuse_mending');
  }
}
