import { v7 as uuidv7 } from 'uuid';
import type { MatterV1 } from '../../../contracts/matter.js';
import type { Columns } from '../insert-rows.js';
import type { JoinReasonCode } from './join-reason.rules.js';

/** What a submission would be registered with if it became a case of its own. No place: the case it leaves has one. */
export type KeptMatter = Pick<
  MatterV1,
  'title' | 'purpose' | 'category' | 'urgency' | 'confidential' | 'receivedAt' | 'event'
> &
  // Not of rows from before these were kept.
  Partial<Pick<MatterV1, 'channel' | 'sourceSystem' | 'origin'>>;

/** The record that a matched submission belongs to a case, by the hub's own decision. */
export function submissionRow(matter: MatterV1, caseId: string, isFounder: boolean, now: Date) {
  const { title, purpose, category, urgency, confidential, receivedAt, event, match, channel, sourceSystem, origin } =
    matter;
  const said = { title, purpose, category, urgency, confidential, receivedAt, event };
  const kept: KeptMatter = { ...said, channel, sourceSystem, ...(origin ? { origin } : {}) };
  return {
    id: uuidv7(),
    submission_id: matter.submissionId,
    case_id: caseId,
    event,
    joined_by: 'AUTO' as const,
    certainty: isFounder || match.kind === 'NEW' ? 1 : match.certainty,
    reasons: isFounder || match.kind === 'NEW' ? [] : match.reasons,
    reason_codes: [] as JoinReasonCode[],
    matter: isFounder ? null : kept,
    joined_at: now,
    told: true,
  };
}

export const SUBMISSION_COLUMNS: Columns<ReturnType<typeof submissionRow>> = {
  id: 'uuid',
  submission_id: 'text',
  case_id: 'uuid',
  event: 'text',
  joined_by: 'text',
  certainty: 'real',
  reasons: 'text[]',
  reason_codes: 'text[]',
  matter: 'jsonb',
  joined_at: 'timestamptz',
  told: 'boolean',
};
