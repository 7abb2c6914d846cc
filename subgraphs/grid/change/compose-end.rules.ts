import type { SucceededThing } from '../succession/succession.rules.js';
import type { Change, EndChange, Successor } from './change.rules.js';
import type { Composition } from './composition.rules.js';

/** Who takes over, as somebody names it. */
export interface SuccessorWish {
  readonly key: string;
  readonly isPrincipal?: boolean | null | undefined;
  readonly categoryPrefix?: string | null | undefined;
  readonly areaCode?: string | null | undefined;
}

/** The end of a record as somebody wants it. */
export interface EndWish {
  readonly thing: SucceededThing;
  readonly key: string;
  /** First day on which it is not in force any more. */
  readonly on: string;
  readonly successors: readonly Successor[];
  /** The order or decision by which it ends. */
  readonly source: string;
  readonly expectedRevision: number;
  readonly line?: number;
}

const SOURCE_LENGTH = { least: 2, most: 200 } as const;

/** @param handed what goes on with the successors, laid before the end */
export function composeEnd(wish: EndWish, handed: readonly Change[]): Composition {
  const { thing, key, line, source } = wish;
  const length = source.trim().length;
  if (length < SOURCE_LENGTH.least || length > SOURCE_LENGTH.most) {
    return {
      changes: [],
      faults: [{ code: 'FIELD_INVALID', thing, key, field: 'source', line: line ?? null, facts: {} }],
    };
  }
  const end: EndChange = { op: 'END', ...wish, source: source.trim() };
  return { changes: [...handed, end], faults: [] };
}

/** The only one is the principal, whether said or not. */
export function successorsOf(wishes: readonly SuccessorWish[]): Successor[] {
  return wishes.map(({ key, isPrincipal, categoryPrefix = null, areaCode = null }) => ({
    key,
    isPrincipal: isPrincipal ?? wishes.length === 1,
    categoryPrefix,
    areaCode,
  }));
}

export const principalOf = (successors: readonly Successor[]): string | undefined =>
  successors.find(({ isPrincipal }) => isPrincipal)?.key;
