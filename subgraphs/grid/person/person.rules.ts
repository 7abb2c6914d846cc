/** Somebody who holds posts. One person may hold many. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** Opens with the field cipher only. */
  readonly phoneSealed: string | null;
  /** Resident identity number; opens with the field cipher only. */
  readonly idNoSealed: string | null;
  /** Finds who has this telephone without opening it. */
  readonly phoneIndex: string | null;
  /** Finds who has this identity number without opening it. One person has it. */
  readonly idNoIndex: string | null;
}

/** A person has no history: whoever may be known now was always the same person. */
export const PERSON_SINCE = '1900-01-01';
