import type { CaseEventKind } from '../../../contracts/case-event.js';
import type { Confidentiality } from '../../../contracts/channel.js';
import type { CaseMove } from '../case/case-moves.rules.js';

export const HANDLING_STEPS = [
  'REGISTERED',
  'ASSIGNED',
  'SIGNED',
  'ACCEPTED',
  'NOT_ACCEPTED',
  'REFERRED',
  'EXTENDED',
  'REPLIED',
  'CONCLUDED',
  'REOPENED',
  'WITHDRAWN',
  'UNDER_REVIEW',
  'REVIEWED',
  'UNDER_RECHECK',
  'FINAL',
] as const;
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
  readonly move: CaseMove | null;
}

/** Where one event tells of several things: what the petitioner need not be shown. */
const UNTOLD: ReadonlySet<CaseMove | null> = new Set(['refuseExtension', 'grantOrderExtension']);

const STEPS: Partial<Readonly<Record<CaseEventKind, readonly [HandlingStepKind, string]>>> = {
  CASE_REGISTERED: ['REGISTERED', '登记'],
  CASE_ASSIGNED: ['ASSIGNED', '分派'],
  ASSIGNMENT_SIGNED: ['SIGNED', '签收'],
  CASE_ACCEPTED: ['ACCEPTED', '受理'],
  CASE_NOT_ACCEPTED: ['NOT_ACCEPTED', '不予受理'],
  CASE_REFERRED: ['REFERRED', '导入其他法定途径'],
  EXTENSION_DECIDED: ['EXTENDED', '延长办理期限'],
  CASE_REPLIED: ['REPLIED', '答复'],
  CASE_CONCLUDED: ['CONCLUDED', '办结'],
  CASE_REOPENED: ['REOPENED', '重办'],
  CASE_WITHDRAWN: ['WITHDRAWN', '撤回'],
  REVIEW_OPENED: ['UNDER_REVIEW', '复查中'],
  REVIEW_DECIDED: ['REVIEWED', '复查意见已出具'],
  RECHECK_OPENED: ['UNDER_RECHECK', '复核中'],
  RECHECK_DECIDED: ['FINAL', '复核意见已出具，事项终结'],
};

/**
 * What a petitioner is shown of the handling: the steps of the lead unit, in order. Of an accusation only that it was
 * registered, for whoever looks over the petitioner's shoulder may be the accused (Art. 30).
 */
export function handlingSteps(events: readonly PastEvent[], confidentiality: Confidentiality): HandlingStep[] {
  const steps = events.flatMap(({ kind, at, unitCode, role, move }) => {
    const shown = STEPS[kind];
    return shown && role !== 'CO' && !UNTOLD.has(move) ? [{ step: shown[0], label: shown[1], at, unitCode }] : [];
  });
  return confidentiality === 'ACCUSATION' ? steps.filter(({ step }) => step === 'REGISTERED').slice(0, 1) : steps;
}
