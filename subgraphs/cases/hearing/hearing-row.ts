import type { HearingKind, HearingStage } from './hearing-words.rules.js';

export interface HearingRow {
  readonly id: string;
  readonly caseId: string;
  readonly stage: HearingStage;
  readonly kind: HearingKind;
  readonly unitCode: string;
  readonly heldOn: string;
  readonly place: string;
  readonly venueId: string | null;
  readonly panelPersonIds: readonly string[];
  readonly announcedOn: string;
  readonly announcedWhere: string;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly recordSealed: string | null;
}

/** Of many cases, the oldest first. */
export const HEARINGS = `
  select h.id, h.case_id as "caseId", h.stage, h.kind, h.unit_code as "unitCode", h.held_on::text as "heldOn", h.place,
         h.venue_id as "venueId", h.panel_person_ids as "panelPersonIds", h.announced_on::text as "announcedOn",
         h.announced_where as "announcedWhere", h.opened_at as "openedAt", h.closed_at as "closedAt",
         h.record_sealed as "recordSealed"
    from cases.hearing h where h.case_id = any ($1::uuid[]) order by h.opened_at, h.id`;
