import { statement } from '../../../platform/database/statement.js';
import type { CasesContext } from '../cases-context.js';
import { conditions } from '../conditions.js';
import { onlyVisible } from '../visibility.js';
import { CLOCK_STATE, clockState, type StoredClock } from './clock-row.js';
import { type Replayed, replayed } from './replay-clock.rules.js';
import type { ReplayPlan } from './replay-plan.js';
import type { ClockState } from './running-clock.rules.js';
import type { CaseTerms } from './time-limit.rules.js';

export interface ReplayedClock extends Replayed {
  readonly clock: ClockState;
}

/** Clocks held in memory at once. */
const BATCH = 1_000;
const LOWEST_ID = '00000000-0000-0000-0000-000000000000';

/** Every clock of the plan on a case the viewer may see, in the order of the ids, a batch at a time. Writes nothing. */
export async function* eachReplayed(
  { em, reach, calendar, now }: CasesContext,
  plan: ReplayPlan,
  after: string = LOWEST_ID,
): AsyncGenerator<ReplayedClock> {
  const { days } = await calendar.read();
  const seen = await reach();
  for (let last = after; ; ) {
    const where = onlyVisible(conditions(), seen);
    where.add((value) => `k.id > ${value(last)}::uuid and k.kind = any (${value(plan.kinds)}::text[])`);
    where.add(
      (value) => `k.started_at >= (${value(plan.from)}::date)::timestamp at time zone interval '8 hours'
        and k.started_at < (${value(plan.to)}::date + 1)::timestamp at time zone interval '8 hours'`,
    );
    const rows = await statement<StoredClock & { readonly terms: CaseTerms }>(
      em,
      `select ${CLOCK_STATE}, json_build_object('sourceSystem', c.source_system, 'channel', c.channel,
              'procedure', c.procedure, 'urgency', c.urgency, 'purpose', c.purpose) as terms
         from cases.clock k join cases.case c on c.id = k.case_id
        where ${where.text} order by k.id limit ${where.value(BATCH)}`,
      where.parameters,
    );
    for (const { terms, ...stored } of rows) {
      const clock = clockState(stored);
      yield { clock, ...replayed(clock, terms, plan.trials, days, now()) };
    }
    if (rows.length < BATCH) return;
    last = rows.at(-1)?.id ?? last;
  }
}
