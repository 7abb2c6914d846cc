import { daysOfYear } from '../../../platform/calendar/days-of-year.js';
import { CLOCK_KINDS, CLOCKS, type ClockKind } from './clock-kinds.rules.js';
import type { ClockOrder } from './clock-order.rules.js';
import { type FollowedOrders, followOrders, recounted } from './follow-orders.rules.js';
import { type ClockState, nextInstant } from './running-clock.rules.js';
import { ANY_TERMS, type TimeLimit } from './time-limit.rules.js';

const days = new Map([2026, 2027].flatMap(daysOfYear).map((day) => [day.day, day]));
const at = (time: string): Date => new Date(`${time}+08:00`);

/** Fifteen days for everything, and thirty more at most. */
const limitOf = (kind: ClockKind, about: Partial<TimeLimit> = {}): TimeLimit => ({
  ...ANY_TERMS,
  ...{ id: kind, kind, amount: 15, unit: 'CALENDAR_DAY', rollsToWorkingDay: true, extensionMax: 30 },
  ...{ yellowPercent: 70, orangePercent: 90, authority: 'STATUTE', validFrom: '2022-05-01', validTo: null, source: '' },
  ...about,
});
const LIMITS = CLOCK_KINDS.filter((kind) => kind !== 'ASSIGN_REPORT').map((kind) => limitOf(kind));

type Op = ClockOrder extends infer Order ? (Order extends ClockOrder ? Omit<Order, keyof Target> : never) : never;
type Target = Pick<ClockOrder, 'caseId' | 'kind' | 'subjectId' | 'at'>;
const order = (op: Op, time: string | Date, kind: ClockKind = 'HANDLE'): ClockOrder => ({
  ...{ caseId: 'c', kind, subjectId: CLOCKS[kind].scope === 'CASE' ? null : 's' },
  ...{ at: typeof time === 'string' ? at(time) : time, ...op },
});

let lastId = 0;
const room = (limits = LIMITS) => ({
  ...{ days, limits, terms: new Map([['c', ANY_TERMS]]) },
  newId: () => {
    lastId += 1;
    return `k${lastId}`;
  },
});
const follow = (orders: ClockOrder[], running: ClockState[] = [], limits = LIMITS): FollowedOrders =>
  followOrders(running, orders, room(limits));
const one = (...orders: ClockOrder[]): ClockState => follow(orders).started[0]!;

const START = order({ op: 'START' }, '2026-03-02T10:00');
const EXTEND = (extra: number, time = '2026-03-10T10:00') =>
  order({ op: 'EXTEND', days: extra, approvedBy: 'head' }, time);

describe('orders to clocks', () => {
  it('start nothing where no policy is in force', () => {
    const ended = [limitOf('HANDLE', { validTo: '2026-03-01' })];

    expect(follow([START], [], ended)).toEqual({ started: [], changed: [] });
  });

  it('do not start one again that runs', () => {
    const { started, changed } = follow([START, { ...START, at: at('2026-03-05T10:00') }]);

    expect(started.map(({ startedAt }) => startedAt)).toEqual([at('2026-03-02T10:00')]);
    expect(changed).toEqual([]);
  });

  it('start one anew after it has stopped', () => {
    const { started } = follow([
      START,
      order({ op: 'STOP' }, '2026-03-03T10:00'),
      { ...START, at: at('2026-03-04T10:00') },
    ]);

    expect(started.map(({ stopReason }) => stopReason)).toEqual(['MET', null]);
  });

  it('Art. 22: end on the day that was ordered, without a policy', () => {
    const report = order({ op: 'START', dueOn: '2026-04-04' }, '2026-03-02T10:00', 'ASSIGN_REPORT');

    // Saturday 4 April, 清明: the order named the day, so it does not roll.
    expect(one(report)).toMatchObject({ policyId: null, dueAt: at('2026-04-04T23:59:59.999') });
  });

  it('of a second extension, too long a one, one of what is overdue or does not run are refused', () => {
    const because = (why: string) =>
      expect.objectContaining({ facts: expect.objectContaining({ why, article: '34' }) });

    expect(one(START, EXTEND(30))).toMatchObject({ extension: 30, extendedBy: 'head' });
    expect(() => follow([START, EXTEND(10), EXTEND(10)])).toThrow(because('EXTENDED_ALREADY'));
    expect(() => follow([START, EXTEND(31)])).toThrow(because('TOO_LONG'));
    expect(() => follow([START, EXTEND(10, '2026-03-18T10:00')])).toThrow(because('OVERDUE'));
    expect(() => follow([EXTEND(10)])).toThrow(expect.objectContaining({ code: 'CLOCK_NOT_RUNNING' }));
  });

  it('let what was extended warn anew of its new end', () => {
    const running = { ...one(START), told: 'ORANGE' } as const;

    const [extended] = follow([EXTEND(30, '2026-03-16T10:00')], [running]).changed;

    // 45 days from 2 March: the 32nd (70 % = 31.5) is 3 April.
    expect(extended).toMatchObject({ told: 'NONE', yellowAt: at('2026-04-03T00:00') });
    expect(nextInstant(extended!)).toEqual(at('2026-04-03T00:00'));
  });

  it('let nothing fall while it stands still, and tell afterwards what fell before', () => {
    const paused = one(START, order({ op: 'PAUSE', reason: 'HEARING' }, '2026-03-13T09:00'));

    expect(nextInstant(paused)).toEqual(at('2026-03-13T00:00'));
    expect(nextInstant({ ...paused, told: 'YELLOW' })).toBeNull();
    const [resumed] = follow([order({ op: 'RESUME' }, '2026-03-20T09:00')], [{ ...paused, told: 'YELLOW' }]).changed;
    // Eight days, 13 to 20 March, do not count: the 14th day is 24 March.
    expect(nextInstant(resumed!)).toEqual(at('2026-03-24T00:00'));
  });

  it('do not let one stand still that is past its end', () => {
    expect(follow([START, order({ op: 'PAUSE', reason: 'HEARING' }, '2026-03-18T10:00')]).started[0]?.pauses).toEqual(
      [],
    );
  });

  it('do not use a window that has closed', () => {
    const window = order({ op: 'START' }, '2026-03-02T10:00', 'REVIEW_REQUEST');
    const late = order({ op: 'STOP' }, '2026-03-18T10:00', 'REVIEW_REQUEST');

    expect(one(window, late).stoppedAt).toBeNull();
  });

  it('Art. 24: let it run on with the assignment that comes after', () => {
    const notify = order({ op: 'START' }, '2026-03-02T10:00', 'NOTIFY');
    const { started } = follow([notify, order({ op: 'HAND_ON', toSubjectId: 't' }, '2026-03-03T10:00', 'NOTIFY')]);

    expect(started).toMatchObject([{ subjectId: 't', dueAt: at('2026-03-17T23:59:59.999') }]);
  });
});

/** The same numbers every time. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const SEEDS = Array.from({ length: 500 }, (_, seed) => seed + 1);

/** Some limit, some start, some time at which it stood still. Everything follows from the seed. */
function happening(seed: number) {
  const next = seeded(seed);
  const unit = (['CALENDAR_DAY', 'WORKING_DAY', 'HOUR'] as const)[next(3)] ?? 'HOUR';
  const rollsToWorkingDay = unit !== 'HOUR' && next(2) === 0;
  const kept = room([limitOf('HANDLE', { amount: 1 + next(60), unit, rollsToWorkingDay })]);
  const minutesAfter = (from: Date, most: number): Date => new Date(from.getTime() + next(most) * 60_000);
  const startedAt = minutesAfter(at('2026-01-01T00:00'), 300 * 24 * 60);
  const [begun] = followOrders([], [{ ...START, at: startedAt }], kept).started as [ClockState];
  const pausedAt = minutesAfter(startedAt, 30 * 24 * 60);
  const orders = [
    order({ op: 'PAUSE', reason: 'HEARING' }, pausedAt),
    order({ op: 'RESUME' }, minutesAfter(pausedAt, 10 * 24 * 60)),
  ];
  const stood = followOrders([begun], orders, kept).changed[0] ?? begun;
  return { kept, begun, stood, startedAt, extra: 1 + next(30), stoppedAt: minutesAfter(startedAt, 90 * 24 * 60) };
}

describe('whatever happens to a clock', () => {
  it('what stood still and runs again does not end sooner', () => {
    const sooner = SEEDS.filter((seed) => {
      const { begun, stood } = happening(seed);
      return stood.dueAt < begun.dueAt;
    });

    expect(sooner).toEqual([]);
  });

  it.each(SEEDS.slice(0, 20))('counting anew changes nothing (%i)', (seed) => {
    const { stood, kept } = happening(seed);

    expect(recounted(stood, kept)).toEqual(stood);
  });

  it('an extension does not end it sooner', () => {
    const sooner = SEEDS.filter((seed) => {
      const { begun, kept, extra, startedAt } = happening(seed);
      const extend = order({ op: 'EXTEND', days: extra, approvedBy: 'h' }, startedAt);
      return followOrders([begun], [extend], kept).changed.some(({ dueAt }) => dueAt < begun.dueAt);
    });

    expect(sooner).toEqual([]);
  });

  it('it warns after its start, in order, and not after its end', () => {
    const disordered = SEEDS.filter((seed) => {
      const { startedAt, yellowAt, orangeAt, dueAt } = happening(seed).stood;
      const instants = [startedAt, yellowAt, orangeAt, dueAt].flatMap((it) => (it ? [it.getTime()] : []));
      return instants.join() !== [...instants].sort((one, other) => one - other).join();
    });

    expect(disordered).toEqual([]);
  });

  it('nothing falls after its end but what fell before', () => {
    const falling = SEEDS.filter((seed) => {
      const { begun, kept, stoppedAt } = happening(seed);
      const [stopped] = followOrders([begun], [order({ op: 'STOP' }, stoppedAt)], kept).changed;
      const falls = stopped ? nextInstant(stopped) : stoppedAt;
      return stopped?.stopReason !== 'MET' || (falls !== null && falls > stoppedAt);
    });

    expect(falling).toEqual([]);
  });
});

describe.each(CLOCK_KINDS)('a clock of kind %s', (kind) => {
  it.each(['STOP', 'VOID'] as const)('that starts can be ended: %s', (op) => {
    const dueOn = kind === 'ASSIGN_REPORT' ? { dueOn: '2026-03-20' } : {};

    expect(
      one(order({ op: 'START', ...dueOn }, '2026-03-02T10:00', kind), order({ op }, '2026-03-03T10:00', kind)),
    ).toMatchObject({ kind, stopReason: op === 'STOP' ? 'MET' : 'VOID' });
  });
});
