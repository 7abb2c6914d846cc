import { ERRORS, type ErrorCode } from './catalogue.js';

/** Ids, codes, field names and states that explain one occurrence. Logged and sent, so never personal data. */
export type ErrorFacts = Readonly<Record<string, string | number | boolean>>;

/** The only error our code throws on purpose. Anything else that surfaces is a bug and is masked. */
export class HubError extends Error {
  override readonly name = 'HubError';

  constructor(
    readonly code: ErrorCode,
    readonly facts: ErrorFacts = {},
    options?: ErrorOptions,
  ) {
    super(ERRORS[code].zh, options);
  }

  get retry(): boolean {
    return ERRORS[this.code].retry;
  }
}
