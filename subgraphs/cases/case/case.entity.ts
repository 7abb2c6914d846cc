import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { CHANNELS, CONFIDENTIALITIES, ORIGINS, PURPOSES, URGENCIES } from '../../../contracts/channel.js';
import { TRACKS } from '../route/track.rules.js';
import { SETTLEMENTS } from '../settlement/settlement-words.rules.js';
import { ANSWER_OUTCOMES, type Disposition } from './answer-outcome.rules.js';
import { CASE_STATES } from './case-states.rules.js';
import { LEGAL_ROUTES, PROCEDURES } from './legal-route.rules.js';

/** 信访事项: one matter the county must answer, however many submissions raised it. */
export const CaseEntity = defineEntity({
  name: 'Case',
  tableName: 'case',
  properties: {
    id: p.uuid().primary(),
    caseNo: p.text(),
    state: p.enum(CASE_STATES).columnType('text'),
    purpose: p.enum(PURPOSES).columnType('text'),
    legalRoute: p.enum(LEGAL_ROUTES).columnType('text').nullable(),
    procedure: p.enum(PROCEDURES).columnType('text').default('ORDINARY'),
    /** Of the submission that founded it; null for cases from before these were kept. */
    channel: p.enum(CHANNELS).columnType('text').nullable(),
    sourceSystem: p.text().nullable(),
    /** Of the submission that founded it. */
    origin: p.enum(ORIGINS).columnType('text').default('PETITIONER'),
    category: p.text().nullable(),
    urgency: p.enum(URGENCIES).columnType('text'),
    confidentiality: p.enum(CONFIDENTIALITIES).columnType('text'),
    title: p.text(),
    titleGrams: p.array(),
    cellId: p.text().nullable(),
    unresolvedId: p.text().nullable(),
    areaCodes: p.array(),
    placeReason: p.text(),
    placeCertainty: p.type('real').$type<number>(),
    respondentUnitCodes: p.array(),
    barredUnitCodes: p.array(),
    /** Subjects of the accounts that keep out of it (Art. 28). */
    recusedSubjects: p.array().default([]),
    leadUnitCode: p.text(),
    catchAllUnitCode: p.text(),
    ruleId: p.text(),
    ruleReason: p.text(),
    quiet: p.boolean(),
    receivedAt: p.datetime(3),
    registeredAt: p.datetime(3),
    acceptedAt: p.datetime(3).nullable(),
    /** The last answer's. */
    repliedAt: p.datetime(3).nullable(),
    track: p.enum(TRACKS).columnType('text').default('NORMAL'),
    trackReason: p.text().nullable(),
    answerOutcome: p.enum(ANSWER_OUTCOMES).columnType('text').nullable(),
    /** 三到位一处理 (Art. 27), once it is concluded. */
    dispositions: p.array().$type<Disposition[]>().nullable(),
    /** When the last opinion was executed in full, where it supports the request (Art. 32). */
    executedAt: p.datetime(3).nullable(),
    /** The earliest running clock's; null when none runs. */
    dueAt: p.datetime(3).nullable(),
    /** When it came to an end or was merged; null while it is under way. */
    closedAt: p.datetime(3).nullable(),
    /** Whether it is over in fact, apart from its state. */
    settlement: p.enum(SETTLEMENTS).columnType('text').default('UNSETTLED'),
    mergedInto: p.uuid().nullable(),
    /** Events so far; the next one's sequence is one more. */
    eventCount: p.integer(),
    /** Raised by every move; a caller names the version it read. */
    version: p.integer().version(),
  },
});
export type Case = InferEntity<typeof CaseEntity>;
