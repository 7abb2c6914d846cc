import type { CaseEventKind } from '../../../contracts/case-event.js';
import type { Confidentiality } from '../../../contracts/channel.js';

/** 登记、分派、签收、答复、办结 */
export const HANDLING_STEPS = ['REGISTERED', 'ASSIGNED', 'SIGNED', 'REPLIED', 'CONCLUDED', 'REOPENED'] as const;
export type HandlingStepKind = (typeof HANDLING_STEPS)[number];

export interface HandlingStep {
  readonly step: HandlingStepKind;
  readonly label: string;
  readonly at: Date;
  /** The unit at work from then on; null where none is named. */
  readonly unitCode: string | null;
}

export interface PastEvent {
  readonly kind: CaseEventKind;
  readonly at: Date;
  readonly unitCode: string | null;
  /** Of the assignment the event is about. */
  readonly role: string | null;
}

const STEPS: Partial<Readonly<Record<CaseEventKind, readonly [HandlingStepKind, string]>>> = {
  CASE_REGISTERED: ['REGISTERED', '登记'],
  CASE_ASSIGNED: ['ASSIGNED', '分派'],
  ASSIGNMENT_SIGNED: ['SIGNED', '签收'],
  CASE_REPLIED: ['REPLIED', '答复'],
  CASE_CONCLUDED: ['CONCLUDED', '办结'],
  CASE_REOPENED: ['REOPENED', '重办'],
};

/**
 * What a petitioner is shown of the handling: the steps of the lead unit, in order. Of an accusation only that it was
 * registered, for whoever looks over the petitioner's shoulder may be the accused (Art. 30).
 */
export function handlingSteps(events: readonly PastEvent[], confidentiality: Confidentiality): HandlingStep[] {
  const steps = events.flatMap(({ kind, at, unitCode, role }) => {
    const shown = STEPS[kind];
    return shown && role !== 'CO' ? [{ step: shown[0], label: shown[1], at, unitCode }] : [];
  });
  return confidentiality === 'ACCUSATION' ? steps.filter(({ step }) => step === 'REGISTERED').slice(0, 1) : steps;
}
