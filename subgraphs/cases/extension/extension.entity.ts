import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** Clocks that can be extended. */
export const EXTENDABLE_CLOCKS = ['HANDLE', 'HOTLINE_HANDLE'] as const;
export type ExtendableClock = (typeof EXTENDABLE_CLOCKS)[number];

export const EXTENSION_STATES = ['ASKED', 'GRANTED', 'REFUSED', 'LAPSED'] as const;
export type ExtensionState = (typeof EXTENSION_STATES)[number];

/** One time that a unit asked for more time (Art. 34). */
export const ExtensionEntity = defineEntity({
  name: 'Extension',
  tableName: 'extension',
  properties: {
    id: p.uuid().primary(),
    caseId: p.uuid(),
    clock: p.enum(EXTENDABLE_CLOCKS).columnType('text'),
    state: p.enum(EXTENSION_STATES).columnType('text'),
    /** In the unit of the time limit. */
    days: p.integer(),
    reason: p.text(),
    unitCode: p.text(),
    askedBy: p.text(),
    askedAt: p.datetime(3),
    decidedBy: p.text().nullable(),
    decidedAt: p.datetime(3).nullable(),
    decisionReason: p.text().nullable(),
  },
});
export type Extension = InferEntity<typeof ExtensionEntity>;
