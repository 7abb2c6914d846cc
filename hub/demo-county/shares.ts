export const sumOf = (of: readonly number[]): number => of.reduce((total, value) => total + value, 0);

/** A whole number in parts by weight that add up to it (largest remainders). */
export function shares(whole: number, weights: readonly number[]): number[] {
  const total = sumOf(weights);
  const exact = weights.map((weight) => (whole * weight) / total);
  const parts = exact.map(Math.floor);
  const byRemainder = exact.map((value, at) => ({ at, rest: value % 1 })).sort((a, b) => b.rest - a.rest);
  for (const { at } of byRemainder.slice(0, whole - sumOf(parts))) parts[at] = (parts[at] ?? 0) + 1;
  return parts;
}

/** The same, where some parts are known beforehand. */
export function sharesAround(
  whole: number,
  weights: readonly number[],
  known: readonly (number | undefined)[],
): number[] {
  const rest = whole - sumOf(known.map((part) => part ?? 0));
  const parts = shares(
    rest,
    weights.map((weight, at) => (known[at] === undefined ? weight : 0)),
  );
  return parts.map((part, at) => known[at] ?? part);
}
