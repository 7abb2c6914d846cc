import { HubError } from '../../../platform/errors/hub-error.js';
import type { GridContext } from '../grid-context.js';
import { organisationEditorFor } from '../grid-permissions.js';
import { GridSheetEffectType, type ImportGridSheetInput, type ImportGridSheetPayload } from './grid-sheet.type.js';
import { sheetNameOf } from './sheet-kind.type.js';
import { countEffects } from './summarise-effects.rules.js';

/** A request of the gateway holds a megabyte, and Base64 makes four characters of three bytes. */
const FILE_BYTES = 700_000;
const EFFECTS_TOLD = 100;
const FILE_NAME_LENGTH = 100;

/**
 * A sheet from a desk: whole or not at all, or by trial.
 *
 * @throws HubError UNAUTHENTICATED, FORBIDDEN, SHEET_UNREADABLE, SHEET_TOO_LARGE
 */
export async function bringSheet(context: GridContext, input: ImportGridSheetInput): Promise<ImportGridSheetPayload> {
  await organisationEditorFor(context);
  const isTrial = input.isTrial ?? false;
  const bytes = Buffer.from(input.contentBase64, 'base64');
  if (bytes.length > FILE_BYTES) throw new HubError('SHEET_TOO_LARGE', { limitBytes: FILE_BYTES });
  const outcome = await context.importSheet({
    kind: sheetNameOf(input.kind),
    bytes,
    fileName: input.fileName.slice(0, FILE_NAME_LENGTH),
    isTrial,
    isComplete: input.isComplete ?? false,
    confirmedClosings: input.confirmedClosings ?? undefined,
    from: input.effectiveOn ?? undefined,
  });
  const { rows, revision, effects, faults, faultCount, closings } = outcome;
  return {
    isTrial,
    rows,
    revision,
    counts: countEffects(effects),
    effects: effects.slice(0, EFFECTS_TOLD).map((effect) => new GridSheetEffectType(effect)),
    faults: [...faults],
    faultCount,
    closings,
  };
}
