import type { CaseEventKind } from '../../../contracts/case-event.js';
import { CLOCKS, isDuty } from './clock-kinds.rules.js';
import { CLOCK_LEVELS, type ClockLevel, type ClockState, lateFrom } from './running-clock.rules.js';

/** A clock of which something fell due, as it is marked now. */
export interface FallenClock extends Pick<ClockState, 'id' | 'caseId' | 'kind' | 'dueAt' | 'yellowAt' | 'orangeAt'> {
  readonly toldBefore: ClockLevel;
  readonly level: ClockLevel;
  readonly unitCode: string;
  readonly isQuiet: boolean;
}

interface FallenEvent {
  readonly caseId: string;
  readonly kind: CaseEventKind;
  readonly unitCode: string;
  readonly facts: Readonly<Record<string, string | null>>;
  readonly isQuiet: boolean;
}

/** What is told of it, with the instant it fell; null for the end of a unit's own window. */
export function fallenEvent(clock: FallenClock): FallenEvent | null {
  const { id: clockId, caseId, kind, unitCode, isQuiet, level } = clock;
  const facts = { clockId, kind, dueAt: clock.dueAt.toISOString(), fellAt: fellAt(clock).toISOString() };
  const told = { caseId, unitCode, isQuiet };
  if (!isDuty(kind)) return CLOCKS[kind].isPetitioners ? { ...told, kind: 'WINDOW_CLOSED', facts } : null;
  const skipped = skippedLevels(clock);
  if (level !== 'RED') return { ...told, kind: 'CLOCK_WARNING', facts: { ...facts, level, skipped } };
  return { ...told, kind: 'CLOCK_BREACHED', facts: { ...facts, article: CLOCKS[kind].breachArticle, skipped } };
}

function fellAt({ level, yellowAt, orangeAt, dueAt }: FallenClock): Date {
  return (level === 'YELLOW' ? yellowAt : level === 'ORANGE' ? orangeAt : null) ?? lateFrom(dueAt);
}

/** Warnings that fell without being told, the hub being down: `YELLOW,ORANGE`; null for none. */
function skippedLevels({ toldBefore, level, yellowAt, orangeAt }: FallenClock): string | null {
  const [before, reached] = [toldBefore, level].map((one) => CLOCK_LEVELS.indexOf(one));
  const warnings = { YELLOW: yellowAt, ORANGE: orangeAt };
  const skipped = (['YELLOW', 'ORANGE'] as const).filter((one) => {
    const rank = CLOCK_LEVELS.indexOf(one);
    return warnings[one] !== null && rank > (before ?? 0) && rank < (reached ?? 0);
  });
  return skipped.length > 0 ? skipped.join(',') : null;
}
