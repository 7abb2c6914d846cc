import type { ErrorCode } from '../../../platform/errors/catalogue.js';

export const RECEPTION_DIRECTIONS = [
  /** 接访: people come to a venue */
  'INBOUND',
  /** 下访: the leader goes to a town or village */
  'OUTREACH',
] as const;
export type ReceptionDirection = (typeof RECEPTION_DIRECTIONS)[number];

export const RECEPTION_STATES = [
  /** 已安排，未公开 */
  'PLANNED',
  /** 日程已公开 */
  'PUBLISHED',
  /** 已开展，结果未公开 */
  'HELD',
  /** 结果已公开 */
  'REPORTED',
  /** 已取消 */
  'CANCELLED',
] as const;
export type ReceptionState = (typeof RECEPTION_STATES)[number];

/** 批次 by what they were about. */
export interface TopicCount {
  readonly topic: string;
  readonly batches: number;
}

/** What came of a reception: batches are visits, persons are all who came (批次、人次). */
export interface ReceptionResult {
  readonly batches: number;
  readonly persons: number;
  readonly settled: number;
  readonly topics: readonly TopicCount[];
}

export interface ReceptionFault {
  readonly code: ErrorCode;
  readonly field: string | null;
}

export interface ReceptionTimes {
  readonly state: ReceptionState;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

const LONGEST_MS = 24 * 3_600_000;
const MOST_TOPICS = 20;
const LONGEST_TOPIC = 50;

export interface ReceptionPlan {
  readonly direction: ReceptionDirection;
  readonly venueId: string | null;
  readonly leaderTitle: string;
  readonly place: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly topics: readonly string[];
}

/** A plan is made beforehand, and says where: a venue for those who come, a place for where the leader goes. */
export function planFaults(plan: ReceptionPlan, now: Date): ReceptionFault[] {
  const { direction, venueId, leaderTitle, place, startsAt, endsAt, topics } = plan;
  const wrong: [boolean, string][] = [
    [leaderTitle.trim() === '', 'leaderTitle'],
    [place.trim() === '', 'place'],
    [startsAt <= now, 'startsAt'],
    [endsAt <= startsAt || endsAt.getTime() - startsAt.getTime() > LONGEST_MS, 'endsAt'],
    [direction === 'INBOUND' && venueId === null, 'venueId'],
    [!areTopics(topics), 'topics'],
  ];
  return wrong.flatMap(([isWrong, field]) => (isWrong ? [{ code: 'FIELD_INVALID', field } as const] : []));
}

/** The schedule is published before it begins: nobody can come to what is over. */
export function publishFaults({ state, startsAt }: ReceptionTimes, now: Date): ReceptionFault[] {
  if (state !== 'PLANNED') return [{ code: 'RECEPTION_STATE_REFUSED', field: null }];
  return startsAt <= now ? [{ code: 'RECEPTION_TOO_LATE', field: 'startsAt' }] : [];
}

export function cancelFaults({ state, endsAt }: ReceptionTimes, reason: string, now: Date): ReceptionFault[] {
  if (state !== 'PLANNED' && state !== 'PUBLISHED') return [{ code: 'RECEPTION_STATE_REFUSED', field: null }];
  if (endsAt <= now) return [{ code: 'RECEPTION_TOO_LATE', field: 'endsAt' }];
  return reason.trim() === '' ? [{ code: 'FIELD_INVALID', field: 'reason' }] : [];
}

/** Results are of what is over; until they are published they may be put right. */
export function resultFaults({ state, endsAt }: ReceptionTimes, result: ReceptionResult, now: Date): ReceptionFault[] {
  const isOpen = state === 'PLANNED' || state === 'PUBLISHED' || state === 'HELD';
  if (!isOpen) return [{ code: 'RECEPTION_STATE_REFUSED', field: null }];
  if (endsAt > now) return [{ code: 'RECEPTION_TOO_EARLY', field: 'endsAt' }];
  const { batches, persons, settled, topics } = result;
  const counted = topics.reduce((sum, topic) => sum + topic.batches, 0);
  const areCounts = topics.every((topic) => isCount(topic.batches)) && areTopics(topics.map(({ topic }) => topic));
  const wrong: [boolean, string][] = [
    [!isCount(batches), 'batches'],
    [!isCount(persons) || persons < batches, 'persons'],
    [!isCount(settled) || settled > batches, 'settled'],
    [!areCounts || counted > batches, 'topics'],
  ];
  return wrong.flatMap(([isWrong, field]) => (isWrong ? [{ code: 'FIELD_INVALID', field } as const] : []));
}

export const reportFaults = ({ state }: ReceptionTimes): ReceptionFault[] =>
  state === 'HELD' ? [] : [{ code: 'RECEPTION_STATE_REFUSED', field: null }];

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0;

const areTopics = (topics: readonly string[]): boolean =>
  topics.length <= MOST_TOPICS &&
  new Set(topics).size === topics.length &&
  topics.every((topic) => topic.trim() !== '' && topic.length <= LONGEST_TOPIC);
