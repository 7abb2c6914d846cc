import { isBare } from './gazetteer.rules.js';
import type { Mention } from './mentions.rules.js';

/**
 * How sure a finding is, by what the address says; 0 to 1. Constants and not rows: they only mean something together with
 * the rules beside them, and were measured with them. What a county sets is the certainty from which it believes.
 */
const CERTAINTY = {
  part: { namedTwice: 0.98, named: 0.94, bare: 0.85 },
  place: { namedTwice: 0.96, named: 0.9, bareTwice: 0.85, bare: 0.7 },
} as const;

/**
 * Taken off for a name that is only near. Alone, with no other name that leads there too, it is a clerk's to believe:
 * one in eighty villages of neighbouring counties is as near to one of ours.
 */
const NEAR = { SOUND: 0.1, LETTER: 0.25, alone: 0.4 } as const;

/** It lies in the smallest cell that holds all places named. */
export const ONE_OF_SEVERAL = 0.65;
/** Taken off where the village has no group of the number told. */
const NO_SUCH_GROUP = 0.1;

export function certaintyOf(
  support: readonly Mention[],
  { hasPart, lacksGroup }: { readonly hasPart: boolean; readonly lacksGroup: boolean },
): number {
  const named = hasPart ? certaintyOfPart(support) : certaintyOfPlace(support);
  return named - lackOf(support) - (lacksGroup ? NO_SUCH_GROUP : 0);
}

function certaintyOfPart(support: readonly Mention[]): number {
  if (support.length > 1) return CERTAINTY.part.namedTwice;
  return support.every(isBare) ? CERTAINTY.part.bare : CERTAINTY.part.named;
}

function certaintyOfPlace(support: readonly Mention[]): number {
  const { namedTwice, named, bareTwice, bare } = CERTAINTY.place;
  if (support.every(isBare)) return support.length > 1 ? bareTwice : bare;
  return support.length > 1 ? namedTwice : named;
}

function lackOf(support: readonly Mention[]): number {
  const lacks = support.map(({ likeness }) => (likeness === 'EXACT' ? 0 : NEAR[likeness]));
  const [only = 0] = lacks;
  return lacks.length === 1 && only > 0 ? NEAR.alone : lacks.reduce<number>((sum, lack) => sum + lack, 0);
}
