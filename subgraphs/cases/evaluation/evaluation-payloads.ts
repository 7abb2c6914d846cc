import { userErrorOf } from '../../../platform/graphql/user-error.js';
import type { CasesContext } from '../cases-context.js';
import { type EvaluatePetition, evaluatePetition } from './evaluate-petition.js';
import type { EvaluatePetitionPayload, ImportPollPayload } from './evaluation-input.type.js';
import { petitionEvaluations } from './evaluation-views.js';
import { importPoll, type PolledEvaluation } from './import-poll.js';

/** Judges, and answers how each body then stands. */
export async function evaluated(context: CasesContext, input: EvaluatePetition): Promise<EvaluatePetitionPayload> {
  const submissionId = await evaluatePetition(context, input);
  return { evaluations: await petitionEvaluations(context, submissionId) };
}

export async function imported(
  context: CasesContext,
  { rows }: { readonly rows: readonly PolledEvaluation[] },
): Promise<ImportPollPayload> {
  return { userErrors: (await importPoll(context, rows)).map(userErrorOf) };
}
