import { makeChange } from '../change/make-change.js';
import type { GridContext } from '../grid-context.js';
import { areaNode } from './area.type.js';
import type { AreaChangePayload, EndAreaInput } from './area-input.type.js';
import { composeAreaEnd } from './compose-area-end.rules.js';

/** @throws HubError UNAUTHENTICATED, FORBIDDEN */
export async function endArea(context: GridContext, input: EndAreaInput): Promise<AreaChangePayload> {
  const { code: key } = input;
  const { view, outcome } = await makeChange(context, { through: 'endArea', key }, input, (county, on) =>
    composeAreaEnd(county, on, input),
  );
  return { ...outcome, area: areaNode(view, key) };
}
