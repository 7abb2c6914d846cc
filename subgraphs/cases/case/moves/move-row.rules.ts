import type { CaseEventKind } from '../../../../contracts/case-event.js';
import type { ClockKind } from '../../clock/clock-kinds.rules.js';
import type { DocumentKind } from '../../document/document-kinds.rules.js';
import type { CaseState } from '../case-states.rules.js';

/** Who does a move. */
export const HANDS = [
  /** The hub itself. */
  'system',
  /** 登记员 */
  'clerk',
  /** 信访局工作人员 */
  'officer',
  /** Somebody of the unit that has the assignment in question in hand, or of one above it. */
  'holder',
  /** 单位负责人 of that unit, or of the reviewing one: approves what others have drafted. */
  'head',
  /** Somebody of the unit that gave the assignment. */
  'sender',
  /** Somebody of the organ that reviews or rechecks. */
  'reviewer',
  /** The petitioner, by the query code. */
  'petitioner',
] as const;
export type Hand = (typeof HANDS)[number];

export interface MoveRow {
  readonly from: readonly CaseState[];
  readonly to: CaseState | 'as it was';
  readonly event: CaseEventKind;
  readonly by: readonly Hand[];
  /** Of the Regulations on Petition Work: what a refusal names. */
  readonly article?: string;
  /** Kinds that have to be issued with the move. */
  readonly documents?: readonly DocumentKind[];
  /** The documents may be left out where the petitioner's name or address is not known (Art. 23). */
  readonly isExemptible?: boolean;
  readonly starts?: readonly ClockKind[];
  readonly stops?: readonly ClockKind[];
  /** No longer owed. `rest`: all that runs on the case and that the move does not stop or start. */
  readonly voids?: readonly ClockKind[] | 'rest';
  readonly pauses?: readonly ClockKind[];
  readonly resumes?: readonly ClockKind[];
  readonly extends?: readonly ClockKind[];
}
