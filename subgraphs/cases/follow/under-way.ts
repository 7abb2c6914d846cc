/**
 * 未办结: condition on `cases.case c` for what still has to be done by somebody, an answered case that is not concluded
 * too. Written as in the indexes that serve it.
 */
export const UNDER_WAY = 'c.closed_at is null';

/** Condition on `cases.assignment a`: in that unit's hands. */
export const IN_HAND = `a.state in ('ASSIGNED', 'SIGNED')`;
