import type { RoutingRuleRow } from './routing-rule.entity.js';
import type { RoutingRule } from './routing-rule.rules.js';

export const ruleOfRow = (row: RoutingRuleRow): RoutingRule => ({
  id: row.id,
  priority: row.priority,
  categoryPrefix: row.categoryPrefix,
  areaCode: row.areaCode ?? null,
  cellId: row.cellId ?? null,
  respondentUnitCode: row.respondentUnitCode ?? null,
  purpose: row.purpose ?? null,
  leadUnitCode: row.leadUnitCode ?? null,
  leadAreaLevel: (row.leadAreaLevel ?? null) as RoutingRule['leadAreaLevel'],
  coUnitCodes: row.coUnitCodes,
  coAreaLevel: (row.coAreaLevel ?? null) as RoutingRule['coAreaLevel'],
  validFrom: row.validFrom,
  validTo: row.validTo ?? null,
  source: row.source,
  version: row.version,
});
