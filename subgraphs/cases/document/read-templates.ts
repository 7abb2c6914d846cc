import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import type { DocumentKind } from './document-kinds.rules.js';
import type { DocumentTemplate } from './document-template.rules.js';

const TEMPLATE = `
  t.id, t.kind, t.version, t.title, t.parts, t.body, t.article, t.needs_approval as "needsApproval",
  t.valid_from::text as "validFrom", t.valid_to::text as "validTo", t.source`;

/** The templates in force on a day, of one kind or of all. */
export function templatesInForce(
  em: EntityManager,
  day: string,
  kind: DocumentKind | null = null,
): Promise<DocumentTemplate[]> {
  return statement(
    em,
    `select ${TEMPLATE} from cases.document_template t
      where t.valid_from <= $1::date and (t.valid_to is null or t.valid_to >= $1::date)
        and ($2::text is null or t.kind = $2) order by t.kind, t.version desc`,
    [day, kind],
  );
}

/** @throws HubError DOCUMENT_TEMPLATE_NOT_IN_FORCE */
export async function templateInForce(em: EntityManager, kind: DocumentKind, day: string): Promise<DocumentTemplate> {
  const [template] = await templatesInForce(em, day, kind);
  if (!template) throw new HubError('DOCUMENT_TEMPLATE_NOT_IN_FORCE', { kind, day });
  return template;
}

/** Templates by their ids, also those no longer in force. */
export async function templatesById(
  em: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, DocumentTemplate>> {
  const rows = await statement<DocumentTemplate>(
    em,
    `select ${TEMPLATE} from cases.document_template t where t.id = any ($1)`,
    [ids],
  );
  return new Map(rows.map((template) => [template.id, template]));
}

/** @throws HubError DOCUMENT_TEMPLATE_NOT_IN_FORCE */
export async function templateOf(em: EntityManager, templateId: string): Promise<DocumentTemplate> {
  const template = (await templatesById(em, [templateId])).get(templateId);
  if (!template) throw new HubError('DOCUMENT_TEMPLATE_NOT_IN_FORCE', { template: templateId });
  return template;
}
