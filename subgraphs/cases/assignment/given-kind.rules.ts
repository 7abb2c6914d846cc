import { HubError } from '../../../platform/errors/hub-error.js';
import { type AssignmentKind, kindOfChannel } from './assignment-kinds.rules.js';

/** How somebody wants a case given. */
export interface WantedKind {
  readonly kind?: AssignmentKind | null | undefined;
  /** The last day for the report, `yyyy-mm-dd`. */
  readonly reportDueOn?: string | null | undefined;
}

export interface GivenKind {
  readonly kind: AssignmentKind;
  readonly reportDueOn: string | null;
}

/**
 * 转送、交办或派遣 (Art. 22): where a report is ordered it is an assignment, and an assignment orders one.
 *
 * @param today the county's day
 * @throws HubError BAD_USER_INPUT
 */
export function givenKind({ kind, reportDueOn }: WantedKind, channel: string | null, today: string): GivenKind {
  const day = reportDueOn ?? null;
  const given = kind ?? (day === null ? kindOfChannel(channel) : 'ASSIGN');
  const isFit = (given === 'ASSIGN') === (day !== null) && (day === null || day >= today);
  if (!isFit) throw new HubError('BAD_USER_INPUT', { field: 'reportDueOn' });
  return { kind: given, reportDueOn: day };
}
