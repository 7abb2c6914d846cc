import { type Channel, RECEPTION_LEVELS, type ReceptionLevel } from '../../../contracts/channel.js';
import type { CircumstancesV1 } from '../../../contracts/matter.js';

/** What a submission tells of other proceedings and of its level. Who registers a visit does so at the county's desk. */
export function circumstancesOf(channel: Channel, extra: Readonly<Record<string, unknown>>): CircumstancesV1 {
  const isVisit = channel === 'VISIT' && extra['isProactive'] !== true;
  const level = RECEPTION_LEVELS.find((known) => known === extra['receptionLevel']) ?? null;
  return {
    isAcceptedElsewhere: extra['isAcceptedElsewhere'] === true || dayIn(extra['acceptedElsewhereOn']) !== null,
    acceptedElsewhereOn: dayIn(extra['acceptedElsewhereOn']),
    isLitigation: extra['isLitigation'] === true,
    receptionLevel: isVisit ? (level ?? DESK_LEVEL) : null,
    isLevelSkipped: isVisit && extra['levelSkipped'] === true,
  };
}

const DESK_LEVEL: ReceptionLevel = 'COUNTY';

/** A profile of another sender may read anything here. */
function dayIn(value: unknown): string | null {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return null;
  return new Date(`${value}T00:00:00Z`).toJSON()?.slice(0, 10) === value ? value : null;
}
