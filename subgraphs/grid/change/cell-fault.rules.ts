import type { CellFault } from '../geometry/check-ground.js';
import type { Fault } from './change.rules.js';

/** What is wrong with the ground of a cell, as the gate tells it. */
export const cellFaultOf = ({ cellId, code, field, hint, facts }: CellFault, line: number | null): Fault => ({
  code,
  thing: 'CELL',
  key: cellId,
  field,
  line,
  facts: { ...facts, hint },
});
