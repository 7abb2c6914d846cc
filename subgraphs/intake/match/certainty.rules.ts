import type { IdentifierKind } from '../petitioner/identifiers.rules.js';

/** Two submissions side by side, as far as deciding whether they tell one matter needs it. */
export interface Pair {
  /** Kinds of identifiers that both persons share. */
  readonly shared: readonly IdentifierKind[];
  /** Both gave a name, and not the same. */
  readonly namesDiffer: boolean;
  /** pg_trgm similarity of the two texts, 0 to 1. */
  readonly similarity: number;
  /** Null: one of the two does not say. */
  readonly sameCategory: boolean | null;
  readonly samePlace: boolean | null;
  readonly daysApart: number;
}

export interface Certainty {
  /** 0 to 1. */
  readonly certainty: number;
  /** For the clerk, in Chinese; quotes nothing of either text. */
  readonly reasons: string[];
}

/** How far a shared identifier says "the same person"; a common name lifts what a telephone alone leaves open. */
const PERSON: readonly (readonly [IdentifierKind, number, string])[] = [
  ['ID_NO', 1, '证件号码相同'],
  ['PHONE', 0.88, '联系电话相同'],
  ['EMAIL', 0.88, '电子邮箱相同'],
  ['NAME_ADDRESS', 0.93, '姓名和住址相同'],
];
const SAME_NAME = 0.98;
/** A telephone two people use: kin, or a village office. */
const OTHER_NAME = 0.6;

/** Texts at least so similar tell the same; at most so similar, something else. */
const SIMILAR = 0.75;
const UNLIKE = 0.12;

/** Person times matter: neither the same person with another matter nor the same words of another person is enough. */
export function certaintyOf(pair: Pair): Certainty {
  const person = samePerson(pair);
  const matter = sameMatter(pair);
  return {
    certainty: Math.round(person.certainty * matter.certainty * 1_000) / 1_000,
    reasons: [...person.reasons, ...matter.reasons],
  };
}

function samePerson({ shared, namesDiffer }: Pair): Certainty {
  const found = PERSON.filter(([kind]) => shared.includes(kind));
  const strongest = Math.max(0, ...found.map(([, strength]) => strength));
  const reasons = found.map(([, , reason]) => reason);
  if (shared.includes('ID_NO')) return { certainty: strongest, reasons };
  if (namesDiffer) return { certainty: Math.min(strongest, OTHER_NAME), reasons: [...reasons, '姓名不同'] };
  if (!shared.includes('NAME')) return { certainty: strongest, reasons };
  return { certainty: strongest === 0 ? 0 : Math.max(strongest, SAME_NAME), reasons: [...reasons, '姓名相同'] };
}

function sameMatter({ similarity, sameCategory, samePlace, daysApart }: Pair): Certainty {
  const alike = Math.min(1, Math.max(0, (similarity - UNLIKE) / (SIMILAR - UNLIKE)));
  let certainty = 0.2 + 0.8 * alike;
  const reasons = [`文字相似度 ${Math.round(similarity * 100)}%`];
  if (sameCategory !== null) {
    certainty += sameCategory ? 0.05 : -0.15;
    reasons.push(sameCategory ? '内容分类相同' : '内容分类不同');
  }
  if (samePlace !== null) {
    certainty += samePlace ? 0.08 : -0.15;
    reasons.push(samePlace ? '问题属地相同' : '问题属地不同');
  }
  // Told again after months it may be a new wrong of the same kind.
  if (daysApart > 60) certainty -= 0.1;
  reasons.push(`相隔 ${Math.round(daysApart)} 天`);
  return { certainty: Math.min(1, Math.max(0, certainty)), reasons };
}
