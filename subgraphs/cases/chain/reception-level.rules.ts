import { RECEPTION_LEVELS, type ReceptionLevel } from '../../../contracts/channel.js';

/** A visit, as far as 逐级走访 asks. */
export interface VisitLevel {
  readonly received: ReceptionLevel;
  readonly inCharge: ReceptionLevel;
  /** The highest level at which it could have been brought: the one next above the level in charge. */
  readonly proper: ReceptionLevel;
  readonly isSkipped: boolean;
}

/**
 * Art. 20: a visit is brought to the level in charge or to the one next above. One that was brought higher is received
 * all the same.
 *
 * @param isSaid what the desk itself says
 */
export function visitLevel(received: ReceptionLevel, inCharge: ReceptionLevel, isSaid: boolean): VisitLevel {
  const next = RECEPTION_LEVELS.indexOf(inCharge) + 1;
  const proper = RECEPTION_LEVELS[Math.min(next, RECEPTION_LEVELS.length - 1)] ?? inCharge;
  const isAbove = RECEPTION_LEVELS.indexOf(received) > RECEPTION_LEVELS.indexOf(proper);
  return { received, inCharge, proper, isSkipped: isAbove || isSaid };
}
