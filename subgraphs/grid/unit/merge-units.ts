import { makeChange } from '../change/make-change.js';
import type { GridContext } from '../grid-context.js';
import { composeUnitsMerge } from './compose-units-merge.rules.js';
import { unitNode } from './unit.type.js';
import type { MergeUnitsInput, UnitChangePayload } from './unit-input.type.js';

/** @throws HubError UNAUTHENTICATED, FORBIDDEN */
export async function mergeUnits(context: GridContext, input: MergeUnitsInput): Promise<UnitChangePayload> {
  const { code: key } = input.into;
  const subject = { through: 'mergeUnits', key, list: 'units' };
  const { view, outcome } = await makeChange(context, subject, input, (county, on) =>
    composeUnitsMerge(county, on, input),
  );
  return { ...outcome, unit: unitNode(view, key) };
}
