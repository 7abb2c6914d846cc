import { asOfDay } from './as-of.rules.js';
import type { CaseRow } from './case-row.js';
import type { CellStub, UnitStub } from './stubs.type.js';

/** A unit as it was when what it is named for ended; as it is today while that goes on. */
export const unitOf = (code: string, endedAt: Date | null): UnitStub => ({ code, asOf: asOfDay(endedAt) });

/** The case's cell, as it was when the case was closed. */
export const cellOf = ({ cellId, closedAt }: Pick<CaseRow, 'cellId' | 'closedAt'>): CellStub | null =>
  cellId === null ? null : { id: cellId, asOf: asOfDay(closedAt) };
