import { Migration } from '@mikro-orm/migrations';

/**
 * Who keeps out of which matters (Regulations Art. 28), and routing rules that are amended under a version. A rule may
 * now end on the day it begins: it was taken back before it was ever in force. Some hundreds of rules, locked for an
 * instant.
 */
export class Migration20261122021000_recusals_and_rule_versions extends Migration {
  override up(): void {
    this.addSql(`
      create table grid.recusal (
        id text primary key,
        unit_code text not null check (unit_code <> ''),
        person_id text,
        respondent_unit_code text,
        category_prefix text not null default '' check (category_prefix ~ '^([0-9]{2}){0,3}$'),
        cell_id text,
        case_id uuid,
        valid_from date not null,
        valid_to date check (valid_to >= valid_from),
        ground text not null check (ground in ('MATTER', 'PETITIONER', 'OTHER')),
        -- Sealed by the field cipher: it may tell of somebody's family.
        note_sealed text,
        decided_by text not null check (decided_by <> ''),
        source text not null check (source <> ''),
        recorded_by text not null,
        recorded_at timestamptz(3) not null,
        version integer not null default 1,
        -- A unit that keeps out of everything is ended, not recused.
        check (category_prefix <> '' or num_nonnulls(respondent_unit_code, cell_id, case_id) > 0)
      )`);
    // Serves the list of a unit's recusals, and the list of all, newest first.
    this.addSql(`create index recusal_unit on grid.recusal (unit_code, id desc)`);
    this.addSql(`alter table grid.routing_rule
      add column version integer not null default 1,
      add column replaces text references grid.routing_rule (id) deferrable initially deferred,
      drop constraint routing_rule_check,
      add constraint routing_rule_dates check (valid_to >= valid_from)`);
  }

  override down(): void {
    this.addSql(`drop table if exists grid.recusal`);
    this.addSql(`delete from grid.routing_rule where valid_to = valid_from`);
    this.addSql(`alter table grid.routing_rule
      drop column replaces,
      drop column version,
      drop constraint routing_rule_dates,
      add constraint routing_rule_check check (valid_to > valid_from)`);
  }
}
