import { statement } from '../../../platform/database/statement.js';
import type { CasesContext } from '../cases-context.js';
import { type FiguresAsked, openingConditions } from './evaluation-filter.js';
import { EVALUATION_TARGETS } from './evaluation-words.rules.js';
import { type BodyFigures, figuresOf, type Tally } from './figures.rules.js';

export interface EvaluationFigures extends FiguresAsked {
  readonly asOf: Date;
  readonly bodies: readonly BodyFigures[];
}

/** 参评率、满意率、解决率 of each body, over what could be judged from `from` to `to`. @throws HubError BAD_USER_INPUT */
export async function countEvaluations(context: CasesContext, asked: FiguresAsked): Promise<EvaluationFigures> {
  const where = await openingConditions(context, asked);
  const tallies = await statement<Tally>(
    context.em,
    `select o.target, case when e.id is not null then null else coalesce(u.reason, 'STILL_OPEN') end as "leftOut",
            coalesce(u.reason = any (p.uncounted), false) as uncounted, coalesce(e.grade, e.result) as grade, e.solved,
            count(*)::int as count
       from ${JUDGED} where ${where.text} group by 1, 2, 3, 4, 5`,
    where.parameters,
  );
  const bodies = EVALUATION_TARGETS.map((target) => figuresOf(target, tallies));
  return { ...asked, asOf: context.now(), bodies };
}

/** Openings with the judgement that holds, or why there is none. */
export const JUDGED = `
  cases.evaluation_opening o
  join cases.case c on c.id = o.case_id
  join cases.evaluation_policy p on p.id = o.policy_id
  left join cases.evaluation_unjudged u on u.opening_id = o.id
  left join cases.evaluation e on e.opening_id = o.id
   and not exists (select from cases.evaluation next where next.supersedes_id = e.id)`;
