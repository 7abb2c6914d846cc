/** The month of a day: its first day, and the first of the next. `yyyy-mm-dd` */
export function monthOf(day: string): { readonly from: string; readonly to: string } {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const firstOf = (months: number): string => new Date(Date.UTC(year, months, 1)).toISOString().slice(0, 10);
  return { from: firstOf(month - 1), to: firstOf(month) };
}
