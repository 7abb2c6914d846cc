import type { EventKind } from '../../../contracts/channel.js';

/** How matching is done here and now; a row with a date from which it holds. */
export interface MatchPolicy {
  readonly autoJoinCertainty: number;
  readonly proposeCertainty: number;
  readonly windowDays: number;
  /** How long an event waits for its order. */
  readonly holdSeconds: number;
}

/** An earlier submission this one may belong to. */
export interface Anchor {
  /** The submission at the root of the matter, or the nearest one that already has a case. */
  readonly id: string;
  readonly certainty: number;
  readonly reasons: readonly string[];
}

/** What is known about one submission when it is matched. */
export interface Evidence {
  readonly event: EventKind;
  /** Submissions of the same order, or of orders it names, that have been matched. */
  readonly order: Anchor | null;
  /** A mail it answers, or our own number in it; certain only when the person is the same. */
  readonly thread: Anchor | null;
  /** Same person, and perhaps the same matter. */
  readonly candidates: readonly Anchor[];
  /** The time it may wait for its order is over. */
  readonly waitedLongEnough: boolean;
}

export type Decision =
  | { readonly kind: 'HOLD' }
  | {
      readonly kind: 'NEW' | 'EVENT' | 'JOINED';
      readonly event: EventKind;
      readonly anchor: Anchor | null;
      readonly reasons: readonly string[];
      /** For the clerk, best first. */
      readonly candidates: readonly Anchor[];
    };

/** Most candidates that a clerk is shown. */
const CANDIDATE_LIMIT = 5;

/** What a submission is to the matters already known. */
export function decideMatch(policy: MatchPolicy, evidence: Evidence): Decision {
  const { event, order, thread, waitedLongEnough } = evidence;
  const joins = (anchor: Anchor | null): anchor is Anchor =>
    anchor !== null && anchor.certainty >= policy.autoJoinCertainty;

  // A known order that comes as NEW once more tells more about it.
  const asEvent = event === 'NEW' ? 'SUPPLEMENT' : event;
  if (joins(order)) return decided('EVENT', asEvent, order, evidence, policy);
  if (event !== 'NEW') {
    if (!waitedLongEnough) return { kind: 'HOLD' };
    return { ...decided('NEW', 'NEW', null, evidence, policy), reasons: ['所属工单一直未到，独立登记'] };
  }
  if (joins(thread)) return decided('EVENT', 'SUPPLEMENT', thread, evidence, policy);
  const best = ranked(evidence, policy)[0] ?? null;
  return joins(best) ? decided('JOINED', 'NEW', best, evidence, policy) : decided('NEW', 'NEW', null, evidence, policy);
}

function decided(
  kind: 'NEW' | 'EVENT' | 'JOINED',
  event: EventKind,
  anchor: Anchor | null,
  evidence: Evidence,
  policy: MatchPolicy,
): Exclude<Decision, { kind: 'HOLD' }> {
  const candidates = kind === 'EVENT' ? [] : ranked(evidence, policy).slice(0, CANDIDATE_LIMIT);
  return { kind, event, anchor, reasons: anchor?.reasons ?? [], candidates };
}

/** One entry an anchor, the most certain first; of equals the earliest submission, for ids grow with time. */
function ranked({ order, thread, candidates }: Evidence, policy: MatchPolicy): Anchor[] {
  const best = new Map<string, Anchor>();
  for (const anchor of [order, thread, ...candidates]) {
    if (!anchor || anchor.certainty < policy.proposeCertainty) continue;
    if (anchor.certainty > (best.get(anchor.id)?.certainty ?? -1)) best.set(anchor.id, anchor);
  }
  return [...best.values()].sort((a, b) => b.certainty - a.certainty || (a.id < b.id ? -1 : 1));
}
