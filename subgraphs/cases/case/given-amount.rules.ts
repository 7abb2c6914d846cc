import { HubError } from '../../../platform/errors/hub-error.js';

/** A hundred milliards of yuan: beyond any county, and well within what a sum of many holds exactly. Fen. */
const MOST_FEN = 10_000_000_000_000;

/** @throws HubError BAD_USER_INPUT unless it is a whole number of fen from `least` on */
export function givenFen(field: string, amount: number, least: 0 | 1): number {
  const fits = Number.isInteger(amount) && amount >= least && amount <= MOST_FEN;
  if (!fits) throw new HubError('BAD_USER_INPUT', { field });
  return amount;
}
