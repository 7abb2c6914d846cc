import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Page } from '../../../platform/graphql/connection.js';
import { CasePayload, payload } from '../case/move-input.type.js';
import type { CasesContext } from '../cases-context.js';
import { countEvaluations, type EvaluationFigures } from './count-evaluations.js';
import { leaveOnEvaluation, reopenOnEvaluation } from './decide-on-evaluation.js';
import { EvaluationConnection, EvaluationOpeningConnection } from './evaluation.type.js';
import { EvaluationFiguresInput, EvaluationFiguresType, EvaluationOpeningsInput } from './evaluation-figures.type.js';
import {
  AskEvaluationRecheckInput,
  DecideEvaluationRecheckInput,
  EvaluatePetitionInput,
  EvaluatePetitionPayload,
  ImportPollInput,
  ImportPollPayload,
  LeaveOnEvaluationInput,
  RecordCallbackInput,
  ReopenOnEvaluationInput,
} from './evaluation-input.type.js';
import { evaluated, imported } from './evaluation-payloads.js';
import type { EvaluationRow } from './evaluation-rows.js';
import { listOpenings } from './list-openings.js';
import { listUndecided } from './list-undecided.js';
import type { OpeningRow } from './read-openings.js';
import { recordCallback } from './record-callback.js';
import { askScoreRecheck, decideScoreRecheck } from './score-recheck.js';

const OF_A_CASE = 'CASE_NOT_FOUND、CASE_CHANGED_MEANWHILE、FORBIDDEN、BAD_USER_INPUT';
const JUDGING =
  'EVALUATION_TOO_EARLY（尚无可评价的）、EVALUATION_WINDOW_CLOSED（期限已过）、EVALUATION_ALREADY_MADE（本轮已评）、EVALUATOR_IS_JUDGED（被评价单位不得经手）';
const DECIDING = 'EVALUATION_NOT_FOUND、EVALUATION_NOT_BAD、EVALUATION_DECIDED';

@Resolver()
export class EvaluationMovesResolver {
  @Mutation(() => EvaluatePetitionPayload, {
    description: `信访人凭查询码评价信访部门和责任单位，无需登录（信访工作条例第二十一条）。查询码不对报 QUERY_CODE_REFUSED，连错后报 RATE_LIMITED；另报 ${JUDGING}、BAD_USER_INPUT。`,
  })
  evaluatePetition(
    @Arg('input', () => EvaluatePetitionInput) input: EvaluatePetitionInput,
    @Ctx() context: CasesContext,
  ): Promise<EvaluatePetitionPayload> {
    return evaluated(context, input);
  }

  @Mutation(() => CasePayload, {
    description: `登记一次回访及信访人的评价（登记员、信访局）。报 ${JUDGING}、CALLBACKS_SPENT（已回访或次数已满）、${OF_A_CASE}。`,
  })
  recordCallback(
    @Arg('input', () => RecordCallbackInput) input: RecordCallbackInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(recordCallback(context, input));
  }

  @Mutation(() => ImportPollPayload, {
    description: `登记民调中心的结果（信访局）；对信访部门的评价须由其他单位的账号登记。报 FORBIDDEN、BATCH_TOO_LARGE；各份的 CASE_NOT_FOUND、BAD_USER_INPUT、${JUDGING} 在 userErrors 中。`,
  })
  importPollEvaluations(
    @Arg('input', () => ImportPollInput) input: ImportPollInput,
    @Ctx() context: CasesContext,
  ): Promise<ImportPollPayload> {
    return imported(context, input);
  }

  @Mutation(() => CasePayload, {
    description: `因信访人对责任单位不满意或认为未解决而重办（信访局）；重办后的答复另行评价。报 ${DECIDING}、CASE_MOVE_REFUSED、${OF_A_CASE}。`,
  })
  reopenOnEvaluation(
    @Arg('input', () => ReopenOnEvaluationInput) input: ReopenOnEvaluationInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(reopenOnEvaluation(context, input));
  }

  @Mutation(() => CasePayload, {
    description: `对不满意的评价决定不重办，记明理由（信访局）；评价不变。报 ${DECIDING}、EVALUATOR_IS_JUDGED、CASE_MOVE_REFUSED、${OF_A_CASE}。`,
  })
  leaveOnEvaluation(
    @Arg('input', () => LeaveOnEvaluationInput) input: LeaveOnEvaluationInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(leaveOnEvaluation(context, input));
  }

  @Mutation(() => CasePayload, {
    description:
      '被评价单位对评价申请复核，只作记录，评价不变。报 CASE_NOT_FOUND、EVALUATION_NOT_FOUND、EVALUATION_DECIDED（已申请过）、FORBIDDEN、BAD_USER_INPUT。',
  })
  askEvaluationRecheck(
    @Arg('input', () => AskEvaluationRecheckInput) input: AskEvaluationRecheckInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(askScoreRecheck(context, input));
  }

  @Mutation(() => CasePayload, {
    description:
      '对评价申请复核作出决定（信访局；不得为被评价单位），评价不变。报 CASE_NOT_FOUND、EVALUATION_NOT_FOUND、EVALUATION_DECIDED、EVALUATOR_IS_JUDGED、FORBIDDEN、BAD_USER_INPUT。',
  })
  decideEvaluationRecheck(
    @Arg('input', () => DecideEvaluationRecheckInput) input: DecideEvaluationRecheckInput,
    @Ctx() context: CasesContext,
  ): Promise<CasePayload> {
    return payload(decideScoreRecheck(context, input));
  }
}

@Resolver()
export class EvaluationFiguresResolver {
  @Query(() => EvaluationFiguresType, {
    description: '参评率、满意率、解决率，对信访部门和责任单位分别计算，连同分子、分母和未计入的。报 BAD_USER_INPUT。',
  })
  evaluationFigures(
    @Arg('input', () => EvaluationFiguresInput) input: EvaluationFiguresInput,
    @Ctx() context: CasesContext,
  ): Promise<EvaluationFigures> {
    return countEvaluations(context, input);
  }

  @Query(() => EvaluationOpeningConnection, {
    description: '评价指标所依据的事项，每行为可被评价的一方，最早的在前。每页最多 100 条。报 BAD_USER_INPUT。',
  })
  evaluationOpenings(
    @Arg('input', () => EvaluationOpeningsInput) input: EvaluationOpeningsInput,
    @Arg('first', () => Int, { nullable: true, description: '每页条数，缺省 20。' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的 endCursor。' }) after: string | null,
    @Ctx() context: CasesContext,
  ): Promise<Page<OpeningRow>> {
    return listOpenings(context, input, { first, after });
  }

  @Query(() => EvaluationConnection, {
    description: '不满意、尚未决定是否重办的评价，最早的在前（信访局）。每页最多 100 条。报 FORBIDDEN。',
  })
  undecidedEvaluations(
    @Arg('first', () => Int, { nullable: true, description: '每页条数，缺省 20。' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: '上一页的 endCursor。' }) after: string | null,
    @Ctx() context: CasesContext,
  ): Promise<Page<EvaluationRow>> {
    return listUndecided(context, { first, after });
  }
}
