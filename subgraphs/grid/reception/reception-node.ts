import { areaNode } from '../area/area.type.js';
import type { GridView } from '../grid-context.js';
import { venueNode } from '../venue/venue.type.js';
import type { Reception } from './reception.entity.js';
import type { ReceptionType } from './reception.type.js';

/** @param isForStaff shows results that are not published yet */
export function receptionNode(view: GridView, row: Reception, isForStaff: boolean): ReceptionType {
  const { batches, persons, settled, resultTopics } = row;
  const mayShow = isForStaff || row.state === 'REPORTED';
  const isHeld = batches != null && persons != null && settled != null;
  return {
    id: row.id,
    direction: row.direction,
    state: row.state,
    leaderName: row.leaderName,
    leaderTitle: row.leaderTitle,
    area: areaNode(view, row.areaCode),
    venue: venueNode(view, row.venueId),
    place: row.place,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    topics: row.topics,
    publishedAt: row.publishedAt ?? null,
    cancelReason: row.cancelReason ?? null,
    result: mayShow && isHeld ? { batches, persons, settled, topics: [...(resultTopics ?? [])] } : null,
    reportedAt: row.reportedAt ?? null,
    version: row.version,
  };
}
