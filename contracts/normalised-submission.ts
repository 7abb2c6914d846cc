import { z } from 'zod';
import { EVENT_KINDS, PURPOSES, URGENCIES } from './channel.js';
import { COORDINATE_SYSTEMS } from './coordinates.js';
import { PROXY_AUTHORISATIONS } from './doors.js';

/** 代表 (Art. 20: at most five of a group) speak for all and are told; 联名人 and 随访人员 stand behind them. */
export const PERSON_ROLES = ['REPRESENTATIVE', 'COSIGNER'] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

/** Regulations on Petition Work, Art. 20: a group elects at most five representatives. */
export const REPRESENTATIVES_MAX = 5;

/** A person as the channel told of them. Lives in intake only; leaves it encrypted or masked. */
export const personV1 = z.strictObject({
  name: z.string().nullable(),
  idNo: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  address: z.string().nullable(),
  /** First of the elected representatives, or the only petitioner. */
  isLead: z.boolean(),
  role: z.enum(PERSON_ROLES).default('REPRESENTATIVE'),
});
export type PersonV1 = z.infer<typeof personV1>;

/** Who acts for the petitioner, or brings what nobody has petitioned for. Nothing is matched by it. */
export const proxyV1 = z.strictObject({
  name: z.string().nullable(),
  phone: z.string().nullable(),
  postId: z.string().nullable(),
  authorisation: z.enum(PROXY_AUTHORISATIONS).nullable(),
});
export type ProxyV1 = z.infer<typeof proxyV1>;

export const placeV1 = z.strictObject({
  /** GB/T 2260 (6 digits) or 12-digit statistical code, as the sender gave it. */
  areaCode: z.string().nullable(),
  address: z.string().nullable(),
  point: z
    .strictObject({
      longitude: z.number().min(-180).max(180),
      latitude: z.number().min(-90).max(90),
      /** Never assumed: without it the point is not used. */
      crs: z.enum(COORDINATE_SYSTEMS),
    })
    .nullable(),
});
export type PlaceV1 = z.infer<typeof placeV1>;

/** What a mapping profile makes of an envelope: the same shape for every channel. */
export const normalisedSubmissionV1 = z.strictObject({
  event: z.enum(EVENT_KINDS),
  /** At most 200 characters; made from the content when the channel has no title. */
  title: z.string(),
  content: z.string(),
  request: z.string().nullable(),
  purpose: z.enum(PURPOSES),
  /** Code of the county's 内容分类; null when the sender's value is in no table (then it is in `unknown`). */
  category: z.string().nullable(),
  place: placeV1,
  /** 被反映单位 or person, as written. */
  respondents: z.array(z.string()),
  urgency: z.enum(URGENCIES),
  persons: z.array(personV1),
  /** Lives in intake only, sealed; absent where nobody acts for another. */
  proxy: proxyV1.optional(),
  /** 人次: how many came or signed, the persons above among them. */
  personCount: z.int().min(0),
  anonymous: z.boolean(),
  confidential: z.boolean(),
  /** When the petitioner spoke, called or wrote, if told. */
  occurredAt: z.iso.datetime().nullable(),
  /** The sender's own deadline; kept beside ours. */
  senderDueAt: z.iso.datetime().nullable(),
  /** Other orders of the same sender that this one names. */
  relatedOrders: z.array(z.string()),
  /** Mail threading: message ids and our own case numbers found in it. */
  threadKeys: z.array(z.string()),
  /** Values that stand in no table: shown to a clerk, never guessed. */
  unknown: z.array(z.strictObject({ field: z.string(), value: z.string() })),
  /** Everything else the profile keeps, under our names. */
  extra: z.record(z.string(), z.unknown()),
});
export type NormalisedSubmissionV1 = z.infer<typeof normalisedSubmissionV1>;
