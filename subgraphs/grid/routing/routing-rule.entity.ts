import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { PURPOSES } from '../../../contracts/channel.js';

/** One row of the county's order on who answers for what. See routing-rule.rules.ts for what the columns mean. */
export const RoutingRuleEntity = defineEntity({
  name: 'RoutingRule',
  tableName: 'routing_rule',
  properties: {
    id: p.text().primary(),
    priority: p.integer(),
    categoryPrefix: p.text(),
    areaCode: p.text().nullable(),
    cellId: p.text().nullable(),
    respondentUnitCode: p.text().nullable(),
    purpose: p.enum(PURPOSES).columnType('text').nullable(),
    leadUnitCode: p.text().nullable(),
    leadAreaLevel: p.smallint().nullable(),
    coUnitCodes: p.array(),
    coAreaLevel: p.smallint().nullable(),
    validFrom: p.date(),
    validTo: p.date().nullable(),
    source: p.text(),
    /** The rule that it took the place of. */
    replaces: p.text().nullable(),
    version: p.integer().version(),
  },
});
export type RoutingRuleRow = InferEntity<typeof RoutingRuleEntity>;
