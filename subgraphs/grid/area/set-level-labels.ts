import { type UserFault, userErrorOf } from '../../../platform/graphql/user-error.js';
import { raiseRevision } from '../atlas/raise-revision.js';
import type { GridContext } from '../grid-context.js';
import { organisationEditorFor } from '../grid-permissions.js';
import { areaNode } from './area.type.js';
import { keepLevelLabels } from './keep-level-labels.js';
import { type AreaLevel, type GivenLabel, isLevelLabel } from './level-label.rules.js';
import type { SetAreaLevelLabelsInput, SetAreaLevelLabelsPayload } from './level-label.type.js';

/**
 * What a county calls its levels, from now on.
 *
 * @throws HubError UNAUTHENTICATED, FORBIDDEN
 */
export async function setLevelLabels(
  context: GridContext,
  { countyCode, ...given }: SetAreaLevelLabelsInput,
): Promise<SetAreaLevelLabelsPayload> {
  const { atlas } = await organisationEditorFor(context);
  const labels = FIELDS.flatMap(([field, level]): (GivenLabel & { field: string })[] => {
    const label = given[field];
    return label == null ? [] : [{ field, level, label: label.trim() }];
  });
  const faults: UserFault[] = labels
    .filter(({ label }) => label !== '' && !isLevelLabel(label))
    .map(({ field }) => ({ code: 'FIELD_INVALID', field }));
  if (atlas.areas.get(countyCode)?.level !== 1) faults.push({ code: 'CODE_UNKNOWN', field: 'countyCode' });
  if (faults.length > 0) return { county: null, userErrors: faults.map(userErrorOf) };

  const isChanged = await context.em.transactional(async (tx) => {
    const isKept = await keepLevelLabels(tx, countyCode, labels);
    if (isKept) await raiseRevision(tx);
    return isKept;
  });
  if (isChanged) context.announceChange();
  return { county: areaNode(await context.view(), countyCode), userErrors: [] };
}

const FIELDS = [
  ['county', 1],
  ['town', 2],
  ['village', 3],
] as const satisfies readonly (readonly [keyof SetAreaLevelLabelsInput, AreaLevel])[];
