import { Migration } from '@mikro-orm/migrations';

/** Who brought a case: the petitioner, a proxy, or nobody's petition. A column with a default; rewrites nothing. */
export class Migration20261122063000_tell_origins extends Migration {
  override up(): void {
    this.addSql(`
      alter table cases.case
        add column origin text not null default 'PETITIONER' check (origin in ('PETITIONER', 'PROXY', 'PROACTIVE'))`);
    // Few are not brought by the petitioner: those are looked for.
    this.addSql(`create index case_origin on cases.case (origin, received_at desc) where origin <> 'PETITIONER'`);
  }

  override down(): void {
    this.addSql('alter table cases.case drop column origin');
  }
}
