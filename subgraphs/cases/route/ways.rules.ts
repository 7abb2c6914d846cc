import type { Purpose } from '../../../contracts/channel.js';
import { HubError } from '../../../platform/errors/hub-error.js';
import type { CaseMove } from '../case/case-moves.rules.js';
import type { LegalRoute, Procedure } from '../case/legal-route.rules.js';

/** What a matter is, as far as its purpose and lawful route are settled. */
export type MatterKind = Exclude<Purpose, 'APPEAL'> | LegalRoute | 'UNCLASSIFIED';

export interface Classification {
  readonly purpose: Purpose;
  readonly legalRoute: LegalRoute | null;
  readonly procedure: Procedure;
}

/** Moves that depend on what kind of matter it is. All others do not. */
const GUARDED = ['accept', 'acceptOther', 'refer', 'reply', 'opine', 'simplify'] as const satisfies readonly CaseMove[];
type GuardedMove = (typeof GUARDED)[number];

interface Way {
  /** Of the Regulations on Petition Work. */
  readonly article: string;
  readonly moves: readonly GuardedMove[];
}

/** 诉访分离、分类处理: what may be done with each kind of matter (Arts. 29 to 31). */
export const WAYS: Readonly<Record<MatterKind, Way>> = {
  SUGGESTION: { article: '29', moves: ['acceptOther', 'reply', 'simplify'] },
  ACCUSATION: { article: '30', moves: ['acceptOther', 'refer', 'reply'] },
  LITIGATION: { article: '31(1)', moves: ['refer'] },
  ARBITRATION: { article: '31(2)', moves: ['refer'] },
  PARTY_DISCIPLINE: { article: '31(3)', moves: ['refer'] },
  ADMINISTRATIVE: { article: '31(4)', moves: ['refer'] },
  /** The organ does its duty or answers; what is another organ's duty goes there. */
  STATUTORY_DUTY: { article: '31(5)', moves: ['acceptOther', 'refer', 'reply', 'simplify'] },
  PETITION: { article: '31(6)', moves: ['accept', 'opine', 'simplify'] },
  /** 当场答复: what is answered on the spot need not be classified first. */
  UNCLASSIFIED: { article: '31', moves: ['reply', 'simplify'] },
};

export function matterKind({ purpose, legalRoute }: Omit<Classification, 'procedure'>): MatterKind {
  if (purpose !== 'APPEAL') return purpose;
  return legalRoute ?? 'UNCLASSIFIED';
}

/** What of the guarded moves this kind of matter may see. A petition by the simple procedure is answered by letter too. */
export function waysOf(it: Classification): readonly GuardedMove[] {
  const { moves } = WAYS[matterKind(it)];
  return it.procedure === 'SIMPLE' && it.legalRoute === 'PETITION' ? [...moves, 'reply'] : moves;
}

/** Whether the kind of matter stands in the way of a move. */
export function isOnWay(it: Classification, move: CaseMove): boolean {
  const guarded: readonly CaseMove[] = GUARDED;
  return !guarded.includes(move) || (waysOf(it) as readonly CaseMove[]).includes(move);
}

/**
 * @throws HubError LEGAL_ROUTE_REQUIRED for an appeal nobody has classified, LEGAL_ROUTE_UNFITTING with what its route
 * allows instead
 */
export function requireWay(it: Classification, move: GuardedMove): void {
  if (isOnWay(it, move)) return;
  const kind = matterKind(it);
  const { article } = WAYS[kind];
  if (kind === 'UNCLASSIFIED') throw new HubError('LEGAL_ROUTE_REQUIRED', { move, possible: 'classify', article });
  throw new HubError('LEGAL_ROUTE_UNFITTING', { move, kind, possible: [...new Set(waysOf(it))].join(' '), article });
}
