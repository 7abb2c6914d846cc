import { HubError } from '../../../platform/errors/hub-error.js';

/** 文书的状态. */
export const DOCUMENT_STATES = [
  /** 草稿 */
  'DRAFT',
  /** 已审批: only of kinds that need another person's approval. */
  'APPROVED',
  /** 已出具: numbered, and never changed again. */
  'ISSUED',
  /** 已送达 */
  'DELIVERED',
  /** 已作废: a draft that was thrown away, its content with it. */
  'DISCARDED',
] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];

export const DOCUMENT_ACTS = {
  revise: ['DRAFT'],
  approve: ['DRAFT'],
  discard: ['DRAFT', 'APPROVED'],
  issue: ['DRAFT', 'APPROVED'],
  deliver: ['ISSUED', 'DELIVERED'],
} as const satisfies Record<string, readonly DocumentState[]>;
export type DocumentAct = keyof typeof DOCUMENT_ACTS;

/** @throws HubError DOCUMENT_STATE_REFUSED when a document in that state cannot do it */
export function requireDocumentState(documentId: string, state: DocumentState, act: DocumentAct): void {
  const from: readonly DocumentState[] = DOCUMENT_ACTS[act];
  if (!from.includes(state)) throw new HubError('DOCUMENT_STATE_REFUSED', { documentId, state, act });
}
