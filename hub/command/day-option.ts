import { InvalidArgumentError } from 'commander';
import { readDay } from '../../platform/sheet/cell-day.rules.js';

/** A day as people write it, `yyyy-mm-dd`. @throws InvalidArgumentError */
export function dayOption(text: string): string {
  const read = readDay(text, { from1904: false });
  if ('value' in read && read.value !== null) return read.value;
  throw new InvalidArgumentError('hint' in read ? read.hint : '应为日期');
}
