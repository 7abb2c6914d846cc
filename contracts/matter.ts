import { z } from 'zod';
import { CHANNELS, EVENT_KINDS, ORIGINS, PURPOSES, RECEPTION_LEVELS, URGENCIES } from './channel.js';
import { placeV1 } from './normalised-submission.js';

/** What matching decided about a submission. */
export const matchV1 = z.discriminatedUnion('kind', [
  /** A matter not seen before. */
  z.strictObject({ kind: z.literal('NEW') }),
  /** An event on, or an automatic join with, the matter of an earlier submission. */
  z.strictObject({
    kind: z.enum(['EVENT', 'JOINED']),
    anchorSubmissionId: z.string(),
    /** Null while the anchor itself is not yet a case. */
    anchorCaseId: z.string().nullable(),
    certainty: z.number().min(0).max(1),
    reasons: z.array(z.string()),
  }),
]);
export type MatchV1 = z.infer<typeof matchV1>;

/** What of its circumstances decides on acceptance: of no body its name, of no proceeding its number. */
export const circumstancesV1 = z.strictObject({
  /** Another organ has accepted the matter, or has it in process (Art. 19). */
  isAcceptedElsewhere: z.boolean(),
  /** The county's day on which that organ accepted it, if told. */
  acceptedElsewhereOn: z.iso.date().nullable(),
  /** Before a court, an arbitration or a reviewing authority (Arts. 20, 22). */
  isLitigation: z.boolean(),
  /** Where a visit was received; null for what is no visit, or not told. */
  receptionLevel: z.enum(RECEPTION_LEVELS).nullable(),
  /** What the desk itself says of it. */
  isLevelSkipped: z.boolean(),
});
export type CircumstancesV1 = z.infer<typeof circumstancesV1>;

const grade = z.enum(['SATISFIED', 'MOSTLY_SATISFIED', 'DISSATISFIED']);

/** What a hotline platform heard when it called back: of how it was done, what came of it, and whether it is solved. */
export const callbackHeardV1 = z.strictObject({
  outcome: z.enum(['REACHED', 'NO_ANSWER', 'UNREACHABLE', 'REFUSED']),
  process: grade.nullable(),
  result: grade.nullable(),
  solved: z.enum(['SOLVED', 'PARTLY', 'UNSOLVED']).nullable(),
});
export type CallbackHeardV1 = z.infer<typeof callbackHeardV1>;

/** What cases needs of a matched submission to register it: no petitioner, no full text. */
export const matterV1 = z.strictObject({
  submissionId: z.string(),
  channel: z.enum(CHANNELS),
  sourceSystem: z.string(),
  event: z.enum(EVENT_KINDS),
  /** Start of the statutory clocks. */
  receivedAt: z.iso.datetime(),
  title: z.string(),
  purpose: z.enum(PURPOSES),
  category: z.string().nullable(),
  place: placeV1,
  respondents: z.array(z.string()),
  urgency: z.enum(URGENCIES),
  personCount: z.int().min(0),
  /** Absent: the petitioner brought it. */
  origin: z.enum(ORIGINS).optional(),
  /** Other proceedings and the level, as far as the petitioner or the desk told of them. Absent: told of none. */
  circumstances: circumstancesV1.optional(),
  /** Of a CALLBACK_RESULT whose profile reads it. Absent: it tells of none, and is a supplement. */
  callback: callbackHeardV1.optional(),
  confidential: z.boolean(),
  match: matchV1,
  /** Backfill: registered without notices. */
  quiet: z.boolean(),
});
export type MatterV1 = z.infer<typeof matterV1>;
