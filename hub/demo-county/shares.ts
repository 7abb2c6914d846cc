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
