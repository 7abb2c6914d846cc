/**
 * Condition on `cases.case`: open, and a clerk has still to say where it is. Written as in the index `case_waiting`,
 * which serves it.
 */
export const WAITS_FOR_PLACE = `unresolved_id is not null and cell_id is null
  and state in ('REGISTERED', 'ASSIGNED', 'SIGNED', 'ACCEPTED')`;
