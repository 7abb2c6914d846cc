import { Migration } from '@mikro-orm/migrations';
import { STATUTORY_TEMPLATES } from '../document/templates/statutory-templates.js';

/** 文书: their templates and series as data, the documents, and their deliveries. New tables only. */
export class Migration20261122045800_create_documents extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
    for (const { kind, series } of STATUTORY_TEMPLATES) {
      this.addSql(
        `insert into cases.document_series (kind, unit_code, prefix, valid_from, source)
         values (${text(kind)}, null, ${text(series)}, '2022-05-01', '本系统缺省的机关代字')`,
      );
    }
    for (const { kind, title, parts, body, article, needsApproval } of STATUTORY_TEMPLATES) {
      this.addSql(
        `insert into cases.document_template
           (id, kind, version, title, parts, body, article, needs_approval, valid_from, valid_to, source)
         values (${text(`${kind}-1`)}, ${text(kind)}, 1, ${text(title)}, ${text(JSON.stringify(parts))}::jsonb,
                 ${text(body.join('\n'))}, ${text(article)}, ${needsApproval}, '2022-05-01', null,
                 ${text(`信访工作条例 第${article.replaceAll('、', '、第')}条`)})`,
      );
    }
  }

  override down(): void {
    this.addSql(`drop table if exists cases.document_delivery, cases.document, cases.document_template,
      cases.document_number, cases.document_series`);
  }
}

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

const KINDS = STATUTORY_TEMPLATES.map(({ kind }) => text(kind)).join(', ');

const STATEMENTS = [
  `create table cases.document_template (
    id text primary key,
    kind text not null check (kind in (${KINDS})),
    version integer not null check (version > 0),
    title text not null check (title <> ''),
    parts jsonb not null check (jsonb_typeof(parts) = 'array'),
    body text not null check (body <> ''),
    article text not null check (article <> ''),
    needs_approval boolean not null,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    source text not null check (source <> ''),
    unique (kind, version),
    unique (kind, valid_from)
  )`,

  // 机关代字 by kind: a unit's own, or the county's where the unit is null.
  `create table cases.document_series (
    kind text not null check (kind in (${KINDS})),
    unit_code text check (unit_code <> ''),
    prefix text not null check (prefix <> ''),
    valid_from date not null,
    source text not null check (source <> ''),
    unique nulls not distinct (kind, unit_code, valid_from)
  )`,
  // One row a series and year, raised in the transaction of issue: numbers have no gaps and none is given twice.
  `create table cases.document_number (
    prefix text not null,
    year integer not null,
    last integer not null check (last > 0),
    primary key (prefix, year)
  )`,

  `create table cases.document (
    id uuid primary key,
    case_id uuid not null references cases.case (id),
    kind text not null check (kind in (${KINDS})),
    template_id text not null references cases.document_template (id),
    state text not null check (state in ('DRAFT', 'APPROVED', 'ISSUED', 'DELIVERED', 'DISCARDED')),
    unit_code text not null check (unit_code <> ''),
    unit_name text,
    -- Personal data, sealed with the field cipher.
    content text,
    drafted_by text not null,
    drafted_at timestamptz(3) not null,
    revised_by text,
    revised_at timestamptz(3),
    approved_by text,
    approved_at timestamptz(3),
    number text unique,
    issued_by text,
    issued_at timestamptz(3),
    delivered_at timestamptz(3),
    version integer not null default 1,
    check ((state = 'DISCARDED') = (content is null)),
    check ((approved_by is null) = (approved_at is null)),
    check (state <> 'APPROVED' or approved_by is not null),
    -- Approval is another person's than those who wrote it, whoever writes the row.
    check (approved_by <> drafted_by and approved_by <> revised_by),
    check ((state in ('ISSUED', 'DELIVERED')) = (number is not null)),
    check ((number is null) = (issued_at is null)),
    check ((state = 'DELIVERED') = (delivered_at is not null))
  )`,
  // Serves the documents of a case.
  `create index document_case on cases.document (case_id, drafted_at)`,

  `create table cases.document_delivery (
    id uuid primary key,
    document_id uuid not null references cases.document (id),
    method text not null check (method in ('IN_PERSON', 'POST', 'SMS', 'ONLINE', 'PUBLIC_NOTICE')),
    delivered_at timestamptz(3) not null,
    -- Personal data, sealed with the field cipher.
    proof text not null,
    recorded_by text not null,
    recorded_at timestamptz(3) not null check (recorded_at >= delivered_at)
  )`,
  // Serves the deliveries of a document.
  `create index document_delivery_document on cases.document_delivery (document_id, delivered_at)`,
];
