import { z } from 'zod';
import { CHANNELS } from './channel.js';
import { PERSON_ROLES } from './normalised-submission.js';

/** Dot path into the decoded tree, `*` for every element of a list: `data.orders.*.no`. Empty: the tree itself. */
const path = z.string().regex(/^([^.\s]+(\.[^.\s]+)*)?$/, '字段路径：以 . 分隔，不含空格');
const paths = z.union([path.transform((one) => [one]), z.array(path).min(1)]);
/** A table of the profile by name, or written in place. `null`: known, and means nothing. */
const table = z.record(z.string(), z.union([z.string(), z.null()]));

/** How one field of ours is read. In this order: the first path that holds something, then the reading, then default. */
export const fieldRule = z.strictObject({
  from: paths.optional(),
  /** Joins what all paths hold, instead of taking the first. */
  all: z.boolean().optional(),
  join: z.string().optional(),
  /** The same for every item. */
  constant: z.union([z.string(), z.number(), z.boolean()]).optional(),
  as: z.enum(['text', 'number', 'boolean', 'date', 'list', 'pairs']).optional(),
  /** Values of the sender to values of ours; a value that is not in it is listed as unknown. */
  map: z.union([z.string(), table]).optional(),
  /** Levels of a path such as `住建->物业->停车`: the longest known beginning counts. */
  levels: z.array(z.string().min(1)).optional(),
  /** A value of just so many digits is a code of ours already. Without `map`, nothing else is taken. */
  codeDigits: z.array(z.int().positive()).optional(),
  /** Words are wanted: what is only digits is a code, and not taken. */
  withoutCodes: z.boolean().optional(),
  /** For `boolean`: what says yes. With `falseWhen` everything else is unknown, without it no. */
  trueWhen: z.array(z.string()).optional(),
  falseWhen: z.array(z.string()).optional(),
  /** For `date`: patterns of yyyy MM M dd d HH H mm ss, or `iso`, `unix-s`, `unix-ms`. In the profile's zone. */
  format: z.union([z.string().transform((one) => [one]), z.array(z.string()).min(1)]).optional(),
  /** For `list` and `pairs`. */
  separators: z.array(z.string().min(1)).optional(),
  /** For `pairs`: our names for parallel lists, each by its path. */
  pairs: z.record(z.string(), path).optional(),
  /** For what is absent, and for required enums also when the value is unknown (it stays listed). */
  default: z.union([z.string(), z.number(), z.boolean()]).optional(),
  required: z.boolean().optional(),
  maxLength: z.int().positive().optional(),
});
export type FieldRule = z.infer<typeof fieldRule>;

/** A path alone, or several to fall back on, is a rule too. */
const rule = z.union([paths.transform((from): FieldRule => ({ from })), fieldRule]);

const personRule = z.strictObject({
  /** A list of persons; the other paths then start at its element. */
  each: path.optional(),
  /** What these persons are; a sixth representative is read as a co-signer. */
  role: z.enum(PERSON_ROLES).optional(),
  name: rule.optional(),
  idNo: rule.optional(),
  phone: rule.optional(),
  email: rule.optional(),
  address: rule.optional(),
});
export type PersonRule = z.infer<typeof personRule>;

/** Who acts for the petitioner. */
const proxyRule = z.strictObject({
  name: rule,
  phone: rule.optional(),
  postId: rule.optional(),
  authorisation: rule.optional(),
});
export type ProxyRule = z.infer<typeof proxyRule>;

/** Fields of the normalised submission that a profile can fill. */
export const PROFILE_FIELDS = [
  'title',
  'content',
  'request',
  'purpose',
  'category',
  'areaCode',
  'address',
  'longitude',
  'latitude',
  'crs',
  'respondents',
  'urgency',
  'personCount',
  'anonymous',
  'confidential',
  'occurredAt',
  'senderDueAt',
  'relatedOrders',
  'threadKeys',
] as const;
export type ProfileField = (typeof PROFILE_FIELDS)[number];

const definitionShape = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{1,62}$/, '小写字母、数字和连字符'),
  version: z.int().positive(),
  channel: z.enum(CHANNELS),
  /** The sender's interface document, or whoever told us. */
  source: z.string().min(1),
  format: z.enum(['json', 'xml', 'form', 'csv-row', 'mail']),
  charset: z.enum(['utf-8', 'gbk', 'gb18030', 'big5']).default('utf-8'),
  /** A form field that holds the real payload, e.g. `Jsonstring`. */
  inner: z.strictObject({ field: z.string().min(1), format: z.enum(['json', 'xml']) }).optional(),
  /** Where a payload's items may stand, tried in order; none of them there: the payload is one item. */
  items: z.array(path).default([]),
  zone: z.enum(['Asia/Shanghai', 'UTC']).default('Asia/Shanghai'),
  /** Words that mean "not told". */
  absent: z.array(z.string()).default([]),
  tables: z.record(z.string(), table).default({}),
  /** What the sender counts by. Only for payloads that their connector does not key itself. */
  key: z
    .strictObject({
      externalId: paths,
      event: rule.optional(),
      version: paths.optional(),
      /** Paths that change from one telling to the next without meaning: `pushTime`. */
      ignore: z.array(path).default([]),
    })
    .optional(),
  fields: z.partialRecord(z.enum(PROFILE_FIELDS), rule),
  persons: z.array(personRule).default([]),
  proxy: proxyRule.optional(),
  extra: z.record(z.string(), rule).default({}),
});
export type ProfileDefinition = z.infer<typeof definitionShape>;

/** How one sender's format becomes a normalised submission: data, versioned, tried on golden files. */
export const profileDefinition = definitionShape.superRefine((profile, context) => {
  const rules = [
    ['key.event', profile.key?.event] as const,
    ...Object.entries(profile.fields).map(([name, found]) => [`fields.${name}`, found] as const),
    ...Object.entries(profile.extra).map(([name, found]) => [`extra.${name}`, found] as const),
  ];
  for (const [place, found] of rules) {
    if (typeof found?.map !== 'string' || Object.hasOwn(profile.tables, found.map)) continue;
    context.addIssue({ code: 'custom', path: [...place.split('.'), 'map'], message: '没有这个对照表' });
  }
});
