import { makeChange } from '../change/make-change.js';
import type { GridContext } from '../grid-context.js';
import { areaNode } from './area.type.js';
import type { AreaChangePayload, PutAreaInput } from './area-input.type.js';
import { composeArea } from './compose-area.rules.js';

/** Adds an area or changes one. @throws HubError UNAUTHENTICATED, FORBIDDEN */
export async function putArea(context: GridContext, input: PutAreaInput): Promise<AreaChangePayload> {
  const { code: key } = input;
  const { view, outcome } = await makeChange(context, { through: 'putArea', key }, input, (county, on) =>
    composeArea(county, on, input),
  );
  return { ...outcome, area: areaNode(view, key) };
}
