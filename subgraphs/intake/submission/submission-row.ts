import type { Channel, EventKind, Purpose, Urgency } from '../../../contracts/channel.js';
import type { LinkGuard } from '../../../contracts/ports.js';
import type { SetAsideStage, SubmissionState } from './submission-state.js';

/** What of a submission is read to show it. The longer texts are read apart, and only where they are asked for. */
export interface SubmissionRow {
  readonly id: string;
  readonly submission_no: string;
  readonly channel: Channel;
  readonly source_system: string;
  readonly external_id: string;
  readonly state: SubmissionState;
  readonly event: EventKind;
  readonly profile: string;
  readonly profile_version: number | null;
  readonly received_at: Date;
  readonly normalised_at: Date | null;
  readonly matched_at: Date | null;
  readonly linked_at: Date | null;
  readonly set_aside_at: Date | null;
  readonly set_aside_stage: SetAsideStage | null;
  readonly set_aside_reason: string | null;
  readonly set_aside_field: string | null;
  readonly set_aside_hint: string | null;
  readonly title: string | null;
  readonly purpose: Purpose | null;
  readonly category: string | null;
  readonly urgency: Urgency | null;
  readonly person_count: number | null;
  readonly anonymous: boolean | null;
  readonly confidential: boolean | null;
  readonly is_oral: boolean;
  readonly is_proactive: boolean;
  readonly unknown: readonly { readonly field: string; readonly value: string }[] | null;
  readonly case_id: string | null;
  /** What cases says of that case. */
  readonly link_guard: LinkGuard;
}

/** Of `intake.submission s`. */
export const SUBMISSION_COLUMNS = `
  s.id, s.submission_no, s.channel, s.source_system, s.external_id, s.state, s.event, s.profile, s.profile_version,
  s.received_at, s.normalised_at, s.matched_at, s.linked_at,
  s.set_aside_at, s.set_aside_stage, s.set_aside_reason, s.set_aside_field, s.set_aside_hint,
  s.title, s.normalised ->> 'purpose' as purpose, s.normalised ->> 'category' as category,
  s.normalised ->> 'urgency' as urgency, (s.normalised ->> 'personCount')::integer as person_count,
  (s.normalised ->> 'anonymous')::boolean as anonymous, (s.normalised ->> 'confidential')::boolean as confidential,
  coalesce((s.normalised -> 'extra' ->> 'isOral')::boolean, false) as is_oral,
  coalesce((s.normalised -> 'extra' ->> 'isProactive')::boolean, false) as is_proactive,
  s.normalised -> 'unknown' as unknown, s.case_id, s.link_guard`;
