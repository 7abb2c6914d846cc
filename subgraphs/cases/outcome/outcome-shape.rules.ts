import { HubError } from '../../../platform/errors/hub-error.js';
import { givenFen } from '../case/given-amount.rules.js';
import { givenOrNothing } from '../case/given-text.rules.js';
import type { MoneyKind, OutcomeKind } from './outcome-words.rules.js';

export interface GivenOutcome {
  readonly kind: OutcomeKind;
  /** Of money alone. */
  readonly moneyKind?: MoneyKind | null | undefined;
  readonly amountFen?: number | null | undefined;
  /** Of what is no money. */
  readonly result?: string | null | undefined;
}

/** Characters. */
const LONGEST_RESULT = 200;

/** Money has a kind and an amount, anything else says what it is. @throws HubError BAD_USER_INPUT */
export function outcomeShape({ kind, moneyKind, amountFen, result }: GivenOutcome) {
  const told = givenOrNothing('result', result, LONGEST_RESULT);
  if (kind === 'AMOUNT_RECOVERED') {
    if (moneyKind == null) throw new HubError('BAD_USER_INPUT', { field: 'moneyKind' });
    if (told !== null) throw new HubError('BAD_USER_INPUT', { field: 'result' });
    return { kind, money_kind: moneyKind, amount_fen: givenFen('amountFen', amountFen ?? 0, 1), result: null };
  }
  if (moneyKind != null) throw new HubError('BAD_USER_INPUT', { field: 'moneyKind' });
  if (amountFen != null && amountFen !== 0) throw new HubError('BAD_USER_INPUT', { field: 'amountFen' });
  if (told === null) throw new HubError('BAD_USER_INPUT', { field: 'result' });
  return { kind, money_kind: null, amount_fen: 0, result: told };
}
