import { makeChange } from '../change/make-change.js';
import type { GridContext } from '../grid-context.js';
import { composeUnit } from './compose-unit.rules.js';
import { unitNode } from './unit.type.js';
import type { PutUnitInput, UnitChangePayload } from './unit-input.type.js';

/** Adds a unit or changes one. @throws HubError UNAUTHENTICATED, FORBIDDEN */
export async function putUnit(context: GridContext, input: PutUnitInput): Promise<UnitChangePayload> {
  const { code: key } = input;
  const { view, outcome } = await makeChange(context, { through: 'putUnit', key }, input, (county, on) =>
    composeUnit(county, on, input),
  );
  return { ...outcome, unit: unitNode(view, key) };
}
