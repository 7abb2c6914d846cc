import { makeChange } from '../change/make-change.js';
import type { GridContext } from '../grid-context.js';
import { composeUnitEnd } from './compose-unit-end.rules.js';
import { unitNode } from './unit.type.js';
import type { EndUnitInput, UnitChangePayload } from './unit-input.type.js';

/** @throws HubError UNAUTHENTICATED, FORBIDDEN */
export async function endUnit(context: GridContext, input: EndUnitInput): Promise<UnitChangePayload> {
  const { code: key } = input;
  const subject = { through: 'endUnit', key, list: 'successors' };
  const { view, outcome } = await makeChange(context, subject, input, (county, on) =>
    composeUnitEnd(county, on, input),
  );
  return { ...outcome, unit: unitNode(view, key) };
}
