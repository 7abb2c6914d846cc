import type { Confidentiality, Purpose } from '../../../contracts/channel.js';
import type { ReformedUnits } from '../succession/unit-going-on.rules.js';
import type { Unit } from '../unit/unit.rules.js';
import type { Recusal, RecusalGround } from './recusal.rules.js';
import type { RuleBook } from './rule-book.rules.js';

/** What is asked: who answers for a matter of this kind, at this place, against these. */
export interface RouteQuestion {
  /** Null: none, or none of ours. */
  readonly category: string | null;
  readonly purpose: Purpose;
  readonly confidentiality: Confidentiality;
  /** From level 1 down to the cell; empty when the place is not known. */
  readonly cellIds: readonly string[];
  /** From the county down. */
  readonly areaCodes: readonly string[];
  readonly respondents: readonly Unit[];
  /** Once there is a case. */
  readonly caseId?: string | null;
  /** Units that shall keep out of this one matter, beside those of the county's recusals. */
  readonly recused?: readonly RecusalRequest[];
}

export interface RecusalRequest {
  readonly unitCode: string;
  readonly ground: RecusalGround;
}

/** The organisation as routing needs it. */
export interface Organisation extends ReformedUnits {
  /** The town or village itself, by its area code. */
  readonly unitOfArea: ReadonlyMap<string, string>;
  readonly rules: RuleBook;
  readonly recusals: readonly Recusal[];
}

export const isAccusation = ({ purpose, confidentiality }: RouteQuestion): boolean =>
  purpose === 'ACCUSATION' || confidentiality === 'ACCUSATION';

/** What is handled as an accusation is asked for as one. */
export const askedAs = (question: RouteQuestion): RouteQuestion =>
  isAccusation(question) ? { ...question, purpose: 'ACCUSATION' } : question;
