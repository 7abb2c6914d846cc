import { HubError } from '../../../platform/errors/hub-error.js';
import type { EvaluationTarget, Grade, Solution } from './evaluation-words.rules.js';

/** What was said of one body. Either a grade, or the dimensions of a hotline matter. */
export interface Judgement {
  readonly grade: Grade | null;
  readonly process: Grade | null;
  readonly result: Grade | null;
  readonly solved: Solution | null;
}

/** A judgement as somebody gives it; what he left out is absent. */
export type GivenJudgement = { readonly [Part in keyof Judgement]?: Judgement[Part] | undefined };

/** The unit that handled a hotline matter is judged in three dimensions; everybody else by one grade. */
export const hasDimensions = (target: EvaluationTarget, channel: string | null): boolean =>
  target === 'HANDLING_UNIT' && channel === 'HOTLINE';

/**
 * What is asked for and nothing else.
 *
 * @throws HubError BAD_USER_INPUT with the field that is missing or does not belong
 */
export function judgementOf(given: GivenJudgement, inDimensions: boolean): Judgement {
  const { grade = null, process = null, result = null, solved = null } = given;
  const judgement = { grade, process, result, solved };
  const wanted: readonly (keyof Judgement)[] = inDimensions ? DIMENSIONS : ['grade'];
  for (const part of PARTS) {
    if ((judgement[part] !== null) !== wanted.includes(part)) {
      throw new HubError('BAD_USER_INPUT', { field: part, wanted: wanted.join(' ') });
    }
  }
  return judgement;
}

const DIMENSIONS = ['process', 'result', 'solved'] as const;
const PARTS = ['grade', ...DIMENSIONS] as const;

/** The grade that stands for the whole: of a hotline matter, what came of it. */
export const overallGrade = ({ grade, result }: Judgement): Grade | null => grade ?? result;

/** Bad enough for the case to be looked at again. */
export const isBad = ({ grade, process, result, solved }: Judgement): boolean =>
  [grade, process, result].includes('DISSATISFIED') || solved === 'UNSOLVED';

/** What of it makes a policy take the case up again. */
export function reopeningCode(judgement: Judgement, reopensOn: readonly string[]): string | null {
  const { grade, process, result, solved } = judgement;
  return [grade, process, result, solved].find((code) => code !== null && reopensOn.includes(code)) ?? null;
}

/** Codes alone, for an event: no words, nobody's name. */
export function codesOf({ grade, process, result, solved }: Judgement): Record<string, string> {
  return {
    ...(grade === null ? {} : { grade }),
    ...(process === null ? {} : { process }),
    ...(result === null ? {} : { result }),
    ...(solved === null ? {} : { solved }),
  };
}
