import type { PlaceV1 } from '../../../contracts/normalised-submission.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import { areaChain } from '../area/area.rules.js';
import { areaNode } from '../area/area.type.js';
import { cellNode } from '../cell/cell.type.js';
import type { GridContext } from '../grid-context.js';
import { organisationFor } from '../grid-permissions.js';
import { detailOf } from './detail.rules.js';
import type { LocateAnswerType, LocateInput } from './locate.type.js';
import { locatePlace, toldAddress } from './locate-place.js';

/** @throws HubError UNAUTHENTICATED, BAD_USER_INPUT */
export async function answerLocate(context: GridContext, input: LocateInput): Promise<LocateAnswerType> {
  const view = await organisationFor(context);
  const place = placeOf(input);
  const { cellId, areaCode, certainty, reason, candidateIds, readTo } = locatePlace(view.atlas, place);
  const isSure = cellId !== null && certainty >= context.certaintyNeeded;
  return {
    cell: isSure ? cellNode(view, cellId) : null,
    areas: isSure ? areaChain(view.atlas.areas, areaCode).flatMap(({ code }) => areaNode(view, code) ?? []) : [],
    certainty,
    reason,
    detail: isSure && readTo !== null ? detailOf(toldAddress(place), readTo) : null,
    candidates: candidateIds.flatMap((id) => cellNode(view, id) ?? []),
  };
}

function placeOf({ address, areaCode, longitude, latitude, crs }: LocateInput): PlaceV1 {
  const given = [longitude, latitude, crs].filter((value) => value != null).length;
  if (given === 0) return { address: address ?? null, areaCode: areaCode ?? null, point: null };
  if (longitude == null || latitude == null || crs == null) throw new HubError('BAD_USER_INPUT', { field: 'crs' });
  return { address: address ?? null, areaCode: areaCode ?? null, point: { longitude, latitude, crs } };
}
