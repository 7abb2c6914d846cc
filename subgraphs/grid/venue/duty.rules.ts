export const DUTY_ROLES = [
  /** 值班 */
  'ON_DUTY',
  /** 领导带班岗 */
  'LEADER_ON_DUTY',
  /** 党员示范岗 */
  'PARTY_MEMBER_POST',
] as const;
export type DutyRole = (typeof DUTY_ROLES)[number];

/** One person's duty at a venue, every week on these days. */
export interface Duty {
  readonly id: string;
  readonly venueId: string;
  readonly personId: string;
  readonly role: DutyRole;
  /** ISO 8601: 1 is Monday, 7 is Sunday. */
  readonly weekdays: readonly number[];
  /** `HH:MM`, the county's clock. */
  readonly from: string;
  readonly to: string;
}
