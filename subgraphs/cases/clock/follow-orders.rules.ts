import type { DayMap } from '../../../platform/calendar/working-day.rules.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { CLOCKS, isDuty } from './clock-kinds.rules.js';
import type { ClockOrder } from './clock-order.rules.js';
import { type ClockState, levelAt, pausedSince } from './running-clock.rules.js';
import { countedDeadline, startedClock } from './start-clock.rules.js';
import type { CaseTerms, TimeLimit } from './time-limit.rules.js';

/** What running clocks are followed with. */
export interface ClockRoom {
  readonly days: DayMap;
  /** All there ever were: a clock is counted by the one it started under. */
  readonly limits: readonly TimeLimit[];
  readonly terms: ReadonlyMap<string, CaseTerms>;
  readonly newId: () => string;
}

export interface FollowedOrders {
  /** As they are after all orders. */
  readonly started: readonly ClockState[];
  /** Those that were there before. */
  readonly changed: readonly ClockState[];
}

/**
 * Follows orders one after the other.
 *
 * @param running the clocks that run on the cases named
 * @throws HubError CLOCK_NOT_RUNNING, EXTENSION_REFUSED
 */
export function followOrders(
  running: readonly ClockState[],
  orders: readonly ClockOrder[],
  room: ClockRoom,
): FollowedOrders {
  const clocks = new Map(running.map((clock) => [keyOf(clock), clock]));
  const started = new Map<string, ClockState>();
  const changed = new Map<string, ClockState>();
  for (const order of orders) {
    const clock = clocks.get(keyOf(order));
    const after = clock ? followed(clock, order, room) : begun(order, room);
    if (!after) continue;
    (!clock || started.has(after.id) ? started : changed).set(after.id, after);
    clocks.delete(keyOf(order));
    if (!after.stoppedAt) clocks.set(keyOf(after), after);
  }
  return { started: [...started.values()], changed: [...changed.values()] };
}

const keyOf = ({ caseId, kind, subjectId }: Pick<ClockState, 'caseId' | 'kind' | 'subjectId'>): string =>
  `${caseId} ${kind} ${subjectId ?? ''}`;

/** What comes of an order where no such clock runs. */
function begun(order: ClockOrder, { days, limits, terms, newId }: ClockRoom): ClockState | null {
  if (order.op === 'EXTEND') throw new HubError('CLOCK_NOT_RUNNING', factsOf(order));
  const known = terms.get(order.caseId);
  return order.op === 'START' && known ? startedClock(order, known, days, limits, newId) : null;
}

function factsOf({ caseId, kind }: Pick<ClockState, 'caseId' | 'kind'>): Record<string, string> {
  const { article } = CLOCKS[kind];
  return { caseId, clock: kind, ...(article === null ? {} : { article }) };
}

/** The clock after an order; null when the order says nothing to it. */
function followed(clock: ClockState, order: ClockOrder, room: ClockRoom): ClockState | null {
  const { at } = order;
  const since = pausedSince(clock);
  const isPast = (since ?? at) > clock.dueAt;
  switch (order.op) {
    case 'START':
      return null;
    case 'STOP':
    case 'VOID':
      if (isPast && !isDuty(clock.kind)) return null;
      return { ...resumed(clock, at, room), stoppedAt: at, stopReason: order.op === 'STOP' ? 'MET' : 'VOID' };
    case 'PAUSE':
      if (since || isPast) return null;
      return { ...clock, pauses: [...clock.pauses, { reason: order.reason, from: at, to: null }] };
    case 'RESUME':
      return since ? resumed(clock, at, room) : null;
    case 'HAND_ON':
      return { ...clock, subjectId: order.toSubjectId };
    case 'EXTEND':
      return extended(clock, order, room);
  }
}

/** The pause that stands is ended, and its days go. */
function resumed(clock: ClockState, at: Date, room: ClockRoom): ClockState {
  if (!pausedSince(clock)) return clock;
  return recounted({ ...clock, pauses: clock.pauses.map((pause) => ({ ...pause, to: pause.to ?? at })) }, room);
}

function extended(clock: ClockState, order: Extract<ClockOrder, { op: 'EXTEND' }>, room: ClockRoom): ClockState {
  const { days, approvedBy, at } = order;
  const max = room.limits.find(({ id }) => id === clock.policyId)?.extensionMax ?? 0;
  const refuse = (why: string): HubError => new HubError('EXTENSION_REFUSED', { ...factsOf(clock), why, max });
  if (clock.extendedAt) throw refuse('EXTENDED_ALREADY');
  if (!Number.isInteger(days) || days < 1 || days > max) throw refuse('TOO_LONG');
  if ((pausedSince(clock) ?? at) > clock.dueAt) throw refuse('OVERDUE');
  const after = recounted({ ...clock, extension: days, extendedAt: at, extendedBy: approvedBy }, room);
  // A new end has its own warnings: what was told was told of the old one.
  return { ...after, told: levelAt(after, at) };
}

/** Counted anew from its start, by the policy it started under. */
export function recounted(clock: ClockState, { days, limits }: Pick<ClockRoom, 'days' | 'limits'>): ClockState {
  const limit = limits.find(({ id }) => id === clock.policyId) ?? null;
  return { ...clock, ...countedDeadline(days, limit, clock) };
}
