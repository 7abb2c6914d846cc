import { type Dated, isInForceOn } from '../record/dated.rules.js';
import { chainOn, type OnDay } from '../record/look-up.rules.js';
import type { Absence } from './absence.rules.js';
import type { PostKind, PostRecord } from './post.rules.js';

/** A cell or a unit: what somebody is in charge of. */
export interface Charge {
  readonly thing: 'CELL' | 'UNIT';
  readonly key: string;
}

/** Why somebody acts. */
export const ACTING_REASONS = [
  /** 本级负责人在岗 */
  'HEAD',
  /** 负责人离岗，由指定的代理人代行 */
  'STAND_IN',
  /** 由本级副职或协助者代行 */
  'DEPUTY',
  /** 由上级代行 */
  'SUPERIOR',
  /** 逐级都没有可以代行的人 */
  'NOBODY',
] as const;
export type ActingReason = (typeof ACTING_REASONS)[number];

/** What was found of one who might have acted. */
export const ACTING_FINDINGS = ['ACTS', 'AWAY', 'VACANT', 'NOT_NAMED'] as const;

/** One who was considered, in the order in which they were. */
export interface ActingStep {
  readonly charge: Charge;
  readonly as: 'HEAD' | 'STAND_IN' | 'DEPUTY';
  readonly finding: (typeof ACTING_FINDINGS)[number];
  readonly personId: string | null;
  /** The post held, or stood in for; null when nobody has it. */
  readonly post: Dated<PostRecord> | null;
}

export interface Acting {
  readonly because: ActingReason;
  readonly personId: string | null;
  readonly post: Dated<PostRecord> | null;
  readonly considered: readonly ActingStep[];
}

/** Who holds what and who is away, of all days. */
export interface Staff {
  /** By cell or unit, oldest first. */
  readonly postsAt: ReadonlyMap<string, readonly Dated<PostRecord>[]>;
  readonly postsOf: ReadonlyMap<string, readonly Dated<PostRecord>[]>;
  readonly absencesOf: ReadonlyMap<string, readonly Dated<Absence>[]>;
}

/**
 * Who acts for a cell or unit that day: its head; while the head is away the stand-in that was named; without one, or
 * with one who is away himself, whoever else answers for the place, the longest in office first; else whoever acts for
 * what is above, up to the top.
 */
export function whoActs(given: OnDay & Staff, charge: Charge): Acting {
  const considered: ActingStep[] = [];
  const chain = chainOn(given, charge.thing, charge.key).filter((record) => isInForceOn(record, given.day));
  for (const [up, record] of chain.reverse().entries()) {
    const at: Charge = { thing: charge.thing, key: 'id' in record ? record.id : record.code };
    const headKind = 'level' in record ? headKindOf(record.level) : 'UNIT_HEAD';
    const acting = whoActsAt(given, at, headKind, considered);
    if (acting === null) continue;
    const { as, personId, post } = acting;
    return { because: up === 0 ? as : 'SUPERIOR', personId, post, considered };
  }
  return { because: 'NOBODY', personId: null, post: null, considered };
}

/** The head of linked households is called otherwise than the head of a cell. */
export const headKindOf = (level: number): PostKind => (level === 4 ? 'HOUSEHOLD_GROUP_HEAD' : 'CELL_HEAD');

const DEPUTIES: Readonly<Record<Charge['thing'], readonly PostKind[]>> = {
  CELL: ['CELL_WORKER'],
  UNIT: ['LEADER_IN_CHARGE', 'DUAL_DUTY_LEADER'],
};

/** The step of whoever acts at the place itself; null when nobody does. Each who is looked at is noted. */
function whoActsAt(given: OnDay & Staff, charge: Charge, headKind: PostKind, considered: ActingStep[]) {
  const note = (step: Omit<ActingStep, 'charge'>): ActingStep | null => {
    const noted = { charge, ...step };
    considered.push(noted);
    return noted.finding === 'ACTS' ? noted : null;
  };
  const posts = (given.postsAt.get(charge.key) ?? []).filter((post) => isInForceOn(post, given.day));
  const head = posts.find(({ kind }) => kind === headKind);
  if (!head) note({ as: 'HEAD', finding: 'VACANT', personId: null, post: null });
  else {
    const absence = absenceFrom(given, head);
    const acts = note({ as: 'HEAD', finding: absence ? 'AWAY' : 'ACTS', personId: head.personId, post: head });
    if (acts || !absence) return acts;
    const standIn = note({ as: 'STAND_IN', ...standInOf(given, absence), post: head });
    if (standIn) return standIn;
  }
  const deputies = DEPUTIES[charge.thing].flatMap((kind) => posts.filter((post) => post.kind === kind));
  for (const post of deputies) {
    const finding = absenceFrom(given, post) ? 'AWAY' : 'ACTS';
    const deputy = note({ as: 'DEPUTY', finding, personId: post.personId, post });
    if (deputy) return deputy;
  }
  return null;
}

function standInOf(given: OnDay & Staff, { standInPersonId }: Absence): Pick<ActingStep, 'finding' | 'personId'> {
  if (standInPersonId === null) return { finding: 'NOT_NAMED', personId: null };
  const held = (given.postsOf.get(standInPersonId) ?? []).filter((post) => isInForceOn(post, given.day));
  const isAway = held.some((post) => absenceFrom(given, post) !== undefined);
  return { finding: isAway ? 'AWAY' : 'ACTS', personId: standInPersonId };
}

const absenceFrom = (given: OnDay & Staff, post: PostRecord): Dated<Absence> | undefined =>
  given.absencesOf.get(post.id)?.find((absence) => isInForceOn(absence, given.day));
