/** What can be succeeded: 单位、网格、区划 */
export const SUCCEEDED_THINGS = ['UNIT', 'CELL', 'AREA'] as const;
export type SucceededThing = (typeof SUCCEEDED_THINGS)[number];

/** That one thing came after another: split, merged, or abolished with a successor (Art. 24). */
export interface Succession {
  readonly thing: SucceededThing;
  readonly fromKey: string;
  readonly toKey: string;
  /** First day on which it holds, `yyyy-mm-dd`. */
  readonly effectiveOn: string;
  /** Goes on with whatever no other successor is named for. */
  readonly isPrincipal: boolean;
  /** Goes on with matters of these categories alone; null for all. */
  readonly categoryPrefix: string | null;
  /** Goes on with matters of this area alone; null for all. */
  readonly areaCode: string | null;
}

/** What of a matter decides between several successors. */
export interface SuccessionQuestion {
  readonly category: string | null;
  /** As they were kept and as they are now: a reform may name either. */
  readonly areaCodes: readonly string[];
}

/** The most specific one that fits, the category before the area; else the principal; null where nobody is named. */
export function chosenSuccession(
  successions: readonly Succession[],
  { category, areaCodes }: SuccessionQuestion,
): Succession | null {
  const fitting = successions.filter(
    ({ categoryPrefix, areaCode }) =>
      (category ?? '').startsWith(categoryPrefix ?? '') && (areaCode === null || areaCodes.includes(areaCode)),
  );
  const [best] = fitting.toSorted(
    (a, b) =>
      specificity(b) - specificity(a) ||
      Number(b.isPrincipal) - Number(a.isPrincipal) ||
      (a.toKey < b.toKey ? -1 : Number(a.toKey > b.toKey)),
  );
  return best ?? successions.find(({ isPrincipal }) => isPrincipal) ?? null;
}

const specificity = ({ categoryPrefix, areaCode }: Succession): number =>
  (categoryPrefix ?? '').length * 100 + (areaCode ?? '').length;
