export const CONTACT_KINDS = [
  /** 县级领导包联乡镇 */
  'LEADER_TOWN',
  /** 部门包联村（社区） */
  'DEPARTMENT_VILLAGE',
  /** 干部包联户 */
  'CADRE_HOUSEHOLDS',
] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

/** One assignment of the contact scheme (双联系): who looks after whom. */
export interface Contact {
  readonly id: string;
  readonly kind: ContactKind;
  /** The leader or the cadre; null for a department. */
  readonly personId: string | null;
  /** The department; of a cadre the unit that sends him. */
  readonly unitCode: string | null;
  /** The town or the village; null for households. */
  readonly areaCode: string | null;
  /** The cell whose households a cadre has. */
  readonly cellId: string | null;
  /** How many households of that cell. */
  readonly households: number | null;
  readonly visitsPerMonth: number;
}
