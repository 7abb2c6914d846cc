import { LIVING, OPEN, UNDER_WAY } from '../case-states.rules.js';
import type { MoveRow } from './move-row.rules.js';

const HEARING = ['ACCEPTED', 'UNDER_REVIEW', 'UNDER_RECHECK'] as const;

/** 办理: what is done on the way to an answer. */
export const HANDLING_MOVES = {
  askExtension: {
    from: ['SIGNED', 'ACCEPTED'],
    to: 'as it was',
    event: 'EXTENSION_ASKED',
    by: ['holder'],
    article: '34',
  },
  grantExtension: {
    from: ['SIGNED', 'ACCEPTED'],
    to: 'as it was',
    event: 'EXTENSION_DECIDED',
    by: ['head'],
    article: '34',
    documents: ['EXTENSION_NOTICE'],
    isExemptible: true,
    extends: ['HANDLE'],
  },
  /** A work order's: its platform is told, not the petitioner. */
  grantOrderExtension: {
    from: ['SIGNED', 'ACCEPTED'],
    to: 'as it was',
    event: 'EXTENSION_DECIDED',
    by: ['head', 'officer'],
    extends: ['HOTLINE_HANDLE'],
  },
  refuseExtension: {
    from: ['SIGNED', 'ACCEPTED'],
    to: 'as it was',
    event: 'EXTENSION_DECIDED',
    by: ['head'],
    article: '34',
  },
  openHearing: {
    from: HEARING,
    to: 'as it was',
    event: 'HEARING_OPENED',
    by: ['holder', 'reviewer'],
    article: '36',
    pauses: ['RECHECK'],
  },
  /** Also when the case went on meanwhile: what was opened can be closed. */
  closeHearing: {
    from: LIVING,
    to: 'as it was',
    event: 'HEARING_CLOSED',
    by: ['holder', 'reviewer'],
    article: '36',
    resumes: ['RECHECK'],
  },
  openMediation: {
    from: OPEN,
    to: 'as it was',
    event: 'MEDIATION_OPENED',
    by: ['holder', 'officer'],
    article: '33',
  },
  agreeMediation: {
    from: LIVING,
    to: 'as it was',
    event: 'MEDIATION_CLOSED',
    by: ['holder', 'officer'],
    article: '33',
    documents: ['MEDIATION_AGREEMENT'],
  },
  failMediation: {
    from: LIVING,
    to: 'as it was',
    event: 'MEDIATION_CLOSED',
    by: ['holder', 'officer'],
    article: '33',
  },
  consult: { from: UNDER_WAY, to: 'as it was', event: 'CONSULTATION_HELD', by: ['holder', 'officer'], article: '24' },
  relieve: { from: LIVING, to: 'as it was', event: 'RELIEF_GIVEN', by: ['holder', 'officer'], article: '37' },
  /** 督促执行: of an opinion that supports the request. */
  recordExecution: {
    from: ['REPLIED', 'CONCLUDED', 'FINAL'],
    to: 'as it was',
    event: 'EXECUTION_RECORDED',
    by: ['holder', 'officer'],
    article: '32',
  },
  recordOutcome: { from: LIVING, to: 'as it was', event: 'OUTCOME_RECORDED', by: ['holder', 'officer'], article: '32' },
} as const satisfies Record<string, MoveRow>;
