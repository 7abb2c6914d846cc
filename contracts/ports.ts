import { z } from 'zod';
import { type FeedItemV1, feedItemV1 } from './case-event.js';
import { CONFIDENTIALITIES, PURPOSES, RECEPTION_LEVELS } from './channel.js';
import { type MatterV1, matterV1 } from './matter.js';
import { placeV1 } from './normalised-submission.js';

/**
 * What subgraphs and the gateway ask of each other outside the graph. Every call is a batch. In one process it is a
 * function call, between processes `POST /rpc/{port}/{call}` with a signed body (platform/rpc): callers cannot tell.
 * Each call names the zod types of its one argument and of its answer, so that both ways check alike.
 */

/** Asked of grid for each new case: where is it, and who answers for it. */
export const placingV1 = z.strictObject({
  ref: z.string(),
  place: placeV1,
  category: z.string().nullable(),
  purpose: z.enum(PURPOSES),
  confidentiality: z.enum(CONFIDENTIALITIES),
  respondents: z.array(z.string()),
});
export type PlacingV1 = z.infer<typeof placingV1>;

export const placedV1 = z.strictObject({
  ref: z.string(),
  /** Null: on the unresolved list under `unresolvedId`. */
  cellId: z.string().nullable(),
  unresolvedId: z.string().nullable(),
  /** 0 to 1. */
  certainty: z.number(),
  /** Why this cell, for the clerk. Quotes names of places only. */
  reason: z.string(),
  /** Area codes from county to village. */
  areaCodes: z.array(z.string()),
  leadUnitCode: z.string(),
  /** The level at which that unit is in charge (Art. 20); absent where it cannot be told. */
  leadLevel: z.enum(RECEPTION_LEVELS).optional(),
  /** Unit of the catch-all route (the petition bureau): a case that its lead returns goes there. Never a barred unit. */
  catchAllUnitCode: z.string(),
  coUnitCodes: z.array(z.string()),
  /** The routing rule that decided. */
  ruleId: z.string(),
  ruleReason: z.string(),
  /** Units that the named respondents are; all their subtree is barred from an accusation (Art. 30). */
  respondentUnitCodes: z.array(z.string()),
  /** The above with all their descendants. */
  barredUnitCodes: z.array(z.string()),
});
export type PlacedV1 = z.infer<typeof placedV1>;

/** A place that a clerk has located. */
export const resolvedPlaceV1 = z.strictObject({
  unresolvedId: z.string(),
  cellId: z.string(),
  /** Area codes from county to village. */
  areaCodes: z.array(z.string()),
});
export type ResolvedPlaceV1 = z.infer<typeof resolvedPlaceV1>;

/** Units, cells and areas by their keys. */
export const organisationKeysV1 = z.strictObject({
  unitCodes: z.array(z.string()),
  cellIds: z.array(z.string()),
  areaCodes: z.array(z.string()),
});
export type OrganisationKeysV1 = {
  readonly unitCodes: readonly string[];
  readonly cellIds: readonly string[];
  readonly areaCodes: readonly string[];
};

/** Open work that stands on what went out of force, or may no longer stand where it does. */
export const succeedingV1 = z.strictObject({
  ref: z.string(),
  /** Null: asked about the place alone. */
  unitCode: z.string().nullable(),
  cellId: z.string().nullable(),
  category: z.string().nullable(),
  /** Area codes from county to village, as they are kept so far. */
  areaCodes: z.array(z.string()),
  /** No one of these is ever the answer (Art. 30). */
  barredUnitCodes: z.array(z.string()),
  /** By these too grid knows who has to keep out of the case (Art. 28): no such unit comes to it by a succession. */
  caseId: z.string(),
  respondentUnitCodes: z.array(z.string()),
});
export type SucceedingV1 = z.infer<typeof succeedingV1>;

/** Where it stands from now on: all of it in force today. */
export const succeededV1 = z.strictObject({
  ref: z.string(),
  /** Null: asked about the place alone, or no unit of the county may have it. */
  unitCode: z.string().nullable(),
  cellId: z.string().nullable(),
  /** Area codes from county to village. */
  areaCodes: z.array(z.string()),
  /** Why this unit, or this place. Quotes names of units and places only. */
  reason: z.string(),
});
export type SucceededV1 = z.infer<typeof succeededV1>;

/** A unit that was in force once. */
export const formerUnitV1 = z.strictObject({
  /** The unit itself, and all that stood below it and went out of force too. */
  unitCodes: z.array(z.string()),
  /** Units in force that came after it. */
  successorCodes: z.array(z.string()),
});
export type FormerUnitV1 = z.infer<typeof formerUnitV1>;

/**
 * Who reaches a submission by itself once it is of a case. `OPEN`: whoever reads submissions. `CONFIDENTIAL` and
 * `ACCUSATION`: of those, nobody who belongs to a unit. `AGAINST_BUREAU`: nobody at all. The others go through the case, where alone it is known
 * whom it accuses (Regulations Art. 30).
 */
export const LINK_GUARDS = ['OPEN', 'CONFIDENTIAL', 'ACCUSATION', 'AGAINST_BUREAU'] as const;
export type LinkGuard = (typeof LINK_GUARDS)[number];

export const linkV1 = z.strictObject({
  submissionId: z.string(),
  caseId: z.string(),
  caseNo: z.string(),
  guard: z.enum(LINK_GUARDS),
  /** Other cases of the same matter: those it was founded anew from, or that were founded anew from it. */
  relatedCaseIds: z.array(z.string()).optional(),
});
export type LinkV1 = z.infer<typeof linkV1>;

/** A matched submission that cannot become a case as it is: a person has to see to it. */
export const refusedV1 = z.strictObject({
  submissionId: z.string(),
  /** A code of the error catalogue, or a driver's. */
  code: z.string(),
});
export type RefusedV1 = z.infer<typeof refusedV1>;

export const feedPageV1 = z.strictObject({
  items: z.array(feedItemV1),
  /** Where to go on from, also when `items` is empty. */
  next: z.string(),
});
export type FeedPageV1 = { readonly items: readonly FeedItemV1[]; readonly next: string };

/** Somebody's try of a query code. */
export const codeTryV1 = z.strictObject({
  /** As it was written; never kept, logged or answered. */
  queryCode: z.string(),
  /** Keyed hash of the client's network address: wrong tries are counted by it. */
  client: z.string(),
});
export type CodeTryV1 = z.infer<typeof codeTryV1>;

/** A refusal is an answer, not a failure: it is the same in one process and over HTTP. */
export const codeFoundV1 = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('FOUND'), submissionId: z.string() }),
  /** Malformed, unknown, or somebody else's: which of them is not said. */
  z.strictObject({ outcome: z.literal('REFUSED') }),
  z.strictObject({ outcome: z.literal('LIMITED'), retryAfterSeconds: z.int().positive() }),
]);
export type CodeFoundV1 = z.infer<typeof codeFoundV1>;

export const INTAKE_PORT = {
  /** Matched submissions that wait for their case. Ids that are not in that state are left out. */
  matters: { input: z.array(z.string()), output: z.array(matterV1) },
  /** Tells intake the cases its submissions became: MATCHED → LINKED. Told again, the last case holds. Idempotent. */
  link: { input: z.array(linkV1), output: z.null() },
  /** MATCHED → SET_ASIDE: cases tried often enough. Those that went on meanwhile are left alone. Idempotent. */
  setAside: { input: z.array(refusedV1), output: z.null() },
  /** Whose submission a query code is. One at a time, for tries are counted. */
  tryCode: { input: codeTryV1, output: codeFoundV1 },
} as const;
export interface IntakePort {
  matters(submissionIds: readonly string[]): Promise<MatterV1[]>;
  link(links: readonly LinkV1[]): Promise<null>;
  setAside(refused: readonly RefusedV1[]): Promise<null>;
  tryCode(tried: CodeTryV1): Promise<CodeFoundV1>;
}

/** A unit that somebody would give a case to. */
export const assigneeV1 = z.strictObject({
  ref: z.string(),
  unitCode: z.string(),
  caseId: z.string(),
  category: z.string().nullable(),
  cellId: z.string().nullable(),
  respondentUnitCodes: z.array(z.string()),
});
export type AssigneeV1 = z.infer<typeof assigneeV1>;

/** It has to keep out of the case (Art. 28). */
export const recusedV1 = z.strictObject({ ref: z.string(), recusalId: z.string() });
export type RecusedV1 = z.infer<typeof recusedV1>;

/** Units that each say a case is not theirs (Art. 24). */
export const commonSuperiorQueryV1 = z.strictObject({
  ref: z.string(),
  unitCodes: z.array(z.string()),
  /** No one of these is ever the answer (Art. 30). */
  barredUnitCodes: z.array(z.string()),
});
export type CommonSuperiorQueryV1 = {
  readonly ref: string;
  readonly unitCodes: readonly string[];
  readonly barredUnitCodes: readonly string[];
};

/** The nearest unit above all of them, none of them itself. */
export const commonSuperiorV1 = z.strictObject({ ref: z.string(), unitCode: z.string() });
export type CommonSuperiorV1 = z.infer<typeof commonSuperiorV1>;

export const GRID_PORT = {
  place: { input: z.array(placingV1), output: z.array(placedV1) },
  /** Those of these unresolved places that a clerk has located by now; the others are left out. */
  resolved: { input: z.array(z.string()), output: z.array(resolvedPlaceV1) },
  /** Those of these units that have to keep out of their case by a recusal in force today (Art. 28). */
  recused: { input: z.array(assigneeV1), output: z.array(recusedV1) },
  /** The codes asked for, each with its whole subtree. Unknown codes are left out. */
  subtree: { input: z.array(z.string()), output: z.record(z.string(), z.array(z.string())) },
  /** Those of the keys asked for that are not in force today; also keys that never were. */
  retired: { input: organisationKeysV1, output: organisationKeysV1 },
  /**
   * What is in force today in the place of each: along successions, by category and area where a unit was split, and
   * to the superior where nobody succeeds (Art. 24). What is in force and not barred is answered as it is.
   */
  successors: { input: z.array(succeedingV1), output: z.array(succeededV1) },
  /**
   * The units asked for, each with all that came after it, and with all below those today; all units that others came
   * after, where none is asked for. Units that nobody came after are left out.
   */
  heirs: { input: z.array(z.string()), output: z.record(z.string(), z.array(z.string())) },
  /** What units in force today are called. Unknown codes are left out. */
  unitNames: { input: z.array(z.string()), output: z.record(z.string(), z.string()) },
  /** The nearest common superior of the units of each question, as they stand today. Those without one are left out. */
  commonSuperiors: { input: z.array(commonSuperiorQueryV1), output: z.array(commonSuperiorV1) },
  /** Those of these units that were in force once and are not today. The others are left out. */
  former: { input: z.array(z.string()), output: z.record(z.string(), formerUnitV1) },
  /**
   * Each unit with all above it and all that any of these came after: an accusation of one of them is kept from its
   * people (Art. 30). Also of units that are over or never were, which stand for themselves at least.
   */
  lineage: { input: z.array(z.string()), output: z.record(z.string(), z.array(z.string())) },
  /** The county's petition bureau, whose people are the officers and clerks that name no unit. Usually one. */
  bureaus: { input: z.null(), output: z.array(z.string()) },
} as const;
export interface GridPort {
  place(placings: readonly PlacingV1[]): Promise<PlacedV1[]>;
  resolved(unresolvedIds: readonly string[]): Promise<ResolvedPlaceV1[]>;
  recused(assignees: readonly AssigneeV1[]): Promise<RecusedV1[]>;
  subtree(unitCodes: readonly string[]): Promise<Record<string, string[]>>;
  retired(keys: OrganisationKeysV1): Promise<OrganisationKeysV1>;
  successors(succeeding: readonly SucceedingV1[]): Promise<SucceededV1[]>;
  heirs(unitCodes: readonly string[]): Promise<Record<string, string[]>>;
  unitNames(unitCodes: readonly string[]): Promise<Record<string, string>>;
  commonSuperiors(asked: readonly CommonSuperiorQueryV1[]): Promise<CommonSuperiorV1[]>;
  former(unitCodes: readonly string[]): Promise<Record<string, FormerUnitV1>>;
  lineage(unitCodes: readonly string[]): Promise<Record<string, string[]>>;
  bureaus(nothing: null): Promise<string[]>;
}

export const feedQueryV1 = z.strictObject({
  /** Unit whose feed is read; its subtree too. */
  unitCode: z.string(),
  /** Null: from now on. */
  after: z.string().nullable(),
  limit: z.int().min(1).max(500),
});
export type FeedQueryV1 = z.infer<typeof feedQueryV1>;

/** Units and cells that somebody would remove, themselves alone: what is below them is not looked at. */
export const standingQueryV1 = z.strictObject({ unitCodes: z.array(z.string()), cellIds: z.array(z.string()) });
export type StandingQueryV1 = { readonly unitCodes: readonly string[]; readonly cellIds: readonly string[] };

/** What is under way there: cases neither concluded nor merged. Units and cells with nothing are left out. */
export const standingV1 = z.strictObject({
  units: z.array(z.strictObject({ code: z.string(), openAssignments: z.int().positive() })),
  cells: z.array(z.strictObject({ id: z.string(), openCases: z.int().positive() })),
});
export type StandingV1 = z.infer<typeof standingV1>;

export const placingsQueryV1 = z.strictObject({
  /** Received from this instant on … */
  from: z.iso.datetime(),
  /** … and before this one. */
  to: z.iso.datetime(),
  /** Null: from the first. */
  after: z.string().nullable(),
  limit: z.int().min(1).max(1_000),
  /** Only these; null: all. */
  caseIds: z.array(z.string()).max(1_000).nullable(),
  /** Whose question it is, an officer's or clerk's: cases that these may not see are not there. Null: the hub's own. */
  viewer: z.strictObject({ unitCode: z.string().nullable(), areaCode: z.string().nullable() }).nullable(),
});
export type PlacingsQueryV1 = z.infer<typeof placingsQueryV1>;

/** A case as routing saw it, and whose it is now. */
export const casePlacingV1 = z.strictObject({
  caseId: z.string(),
  category: z.string().nullable(),
  purpose: z.enum(PURPOSES),
  confidentiality: z.enum(CONFIDENTIALITIES),
  cellId: z.string().nullable(),
  /** From county to village. */
  areaCodes: z.array(z.string()),
  respondentUnitCodes: z.array(z.string()),
  leadUnitCode: z.string(),
  coUnitCodes: z.array(z.string()),
  /** The routing rule that decided when the case was registered. */
  ruleId: z.string(),
});
export type CasePlacingV1 = z.infer<typeof casePlacingV1>;

export const placingsPageV1 = z.strictObject({
  items: z.array(casePlacingV1),
  /** Where to go on from; null after the last. */
  next: z.string().nullable(),
});
export type PlacingsPageV1 = z.infer<typeof placingsPageV1>;

/** Who asks for which file of an issued document. */
export const documentQueryV1 = z.strictObject({
  /** As the token said; checked again by who answers. */
  viewer: z.strictObject({
    subject: z.string(),
    roles: z.array(z.string()),
    unitCode: z.string().nullable(),
    areaCode: z.string().nullable(),
  }),
  /** Kept with who read it. */
  requestId: z.string(),
  documentId: z.string(),
  format: z.enum(['PDF', 'DOCX']),
});
export type DocumentQueryV1 = z.infer<typeof documentQueryV1>;

export const documentFileV1 = z.strictObject({
  /** E.g. `信受〔2026〕12号.pdf`: holds nobody's name. */
  name: z.string(),
  mediaType: z.string(),
  /** In base64. */
  bytes: z.string(),
});
export type DocumentFileV1 = z.infer<typeof documentFileV1>;

export const CASES_PORT = {
  /** Null for what is not there, or not for that viewer. One at a time: it is somebody's download. */
  document: { input: documentQueryV1, output: documentFileV1.nullable() },
  feed: { input: feedQueryV1, output: feedPageV1 },
  /** Asked by grid before something is removed: what stands on it must be given a successor first. */
  standing: { input: standingQueryV1, output: standingV1 },
  /** Cases in the order in which they were received, without those that were joined to another. */
  placings: { input: placingsQueryV1, output: placingsPageV1 },
} as const;
export interface CasesPort {
  document(query: DocumentQueryV1): Promise<DocumentFileV1 | null>;
  feed(query: FeedQueryV1): Promise<FeedPageV1>;
  standing(keys: StandingQueryV1): Promise<StandingV1>;
  placings(query: PlacingsQueryV1): Promise<PlacingsPageV1>;
}

/** Topic on which cases says that a unit's feed has grown. A nudge: losing it only delays, see gateway/live. */
export const feedTopic = (unitCode: string): string => `feed.${unitCode}`;

/** Topic on which grid says that it has changed. A nudge: losing it only delays. */
export const GRID_CHANGED = 'grid.changed';

const RESOLVED = 'grid.resolved.';
/** Topic on which grid says that a clerk has located a place. A nudge: losing it only delays. */
export const resolvedTopic = (unresolvedId: string): string => `${RESOLVED}${unresolvedId}`;
/** The place that a topic is about; null for topics about something else. */
export const unresolvedIdOf = (topic: string): string | null =>
  topic.startsWith(RESOLVED) ? topic.slice(RESOLVED.length) : null;
