import { statement } from '../../../platform/database/statement.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import type { IntakeContext } from '../intake-context.js';
import { refuseUnlessAllowed } from '../refuse-unless-allowed.js';
import { submissionConditions } from '../submission/submission-conditions.js';
import type { VisitCountsType } from './visit-counts.type.js';

export interface VisitCountsAsked {
  readonly from: Date;
  readonly to: Date;
}

const YEAR_MS = 366 * 86_400_000;

/**
 * 批次 and 人次 of a time. One arrival with one matter is one batch: registrations of one batch number on one day of the
 * county and of one category are the same arrival, and its persons are counted once. Each arrival counts its persons. Of 主动代办
 * nobody came.
 *
 * @throws HubError UNAUTHENTICATED, FORBIDDEN, BAD_USER_INPUT
 */
export async function countVisits(context: IntakeContext, { from, to }: VisitCountsAsked): Promise<VisitCountsType> {
  refuseUnlessAllowed(context.viewer, 'listSubmissions');
  const spanMs = to.getTime() - from.getTime();
  if (!(spanMs > 0 && spanMs <= YEAR_MS)) throw new HubError('BAD_USER_INPUT', { field: 'to' });
  const filter = { channel: 'VISIT' as const, receivedFrom: from, receivedTo: to };
  const { where, parameters } = submissionConditions(context, filter, null);
  const [counts] = await statement<Omit<VisitCountsType, 'asOf' | 'excluded'>>(
    context.em,
    `select count(*)::int as batches, coalesce(sum(persons), 0)::int as persons,
            (count(*) filter (where persons >= ${GROUP_MIN}))::int as "groupBatches",
            coalesce(sum(persons) filter (where persons >= ${GROUP_MIN}), 0)::int as "groupPersons"
       from (
         select max((s.normalised ->> 'personCount')::int) as persons from intake.submission s
          where ${where} and s.normalised is not null
            and coalesce(s.normalised -> 'extra' ->> 'kind', '') <> 'PROACTIVE'
          group by coalesce(
            (s.normalised -> 'extra' ->> 'batchNo') || ' ' || (s.received_at at time zone interval '8 hours')::date
              || ' ' || coalesce(s.normalised ->> 'category', ''), s.id)) batch`,
    parameters,
  );
  const none = { batches: 0, persons: 0, groupBatches: 0, groupPersons: 0 };
  return { ...none, ...counts, asOf: context.now(), excluded: '尚未整理或搁置待处理的来访' };
}

/** 集体访: as many or more came for one matter. */
const GROUP_MIN = 5;
