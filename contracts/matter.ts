import { z } from 'zod';
import { CHANNELS, EVENT_KINDS, PURPOSES, URGENCIES } from './channel.js';
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
  confidential: z.boolean(),
  match: matchV1,
  /** Backfill: registered without notices. */
  quiet: z.boolean(),
});
export type MatterV1 = z.infer<typeof matterV1>;
