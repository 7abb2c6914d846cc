import type { Receipt } from '../../contracts/envelope.js';
import { ERRORS, type ErrorCode } from '../../platform/errors/catalogue.js';
import type { ErrorFacts } from '../../platform/errors/hub-error.js';
import { PROBLEM_JSON, type Problem, problemOf } from '../../platform/errors/problem.js';
import type { PushAnswer } from './push-memory.js';

/** A sender whose push could not be stored comes back after this. */
const RETRY_AFTER_SECONDS = 5;

/**
 * What the sender is told of a push that is stored.
 *
 * 202 when at least one item goes on: `receipts` has one entry an item, in order, those set aside with the status and
 * code a push of their own would have got; `submissionId` stands beside it when there is one item only. 422 when none
 * goes on. Both are final: an item set aside is kept whole and repaired here, so nothing needs to be sent again.
 */
export function answerOfReceipts(receipts: readonly Receipt[]): PushAnswer {
  const [first] = receipts;
  if (!first) return problemAnswer('PAYLOAD_UNREADABLE');
  const items = receipts.map(itemOf);
  if (receipts.every(({ outcome }) => outcome === 'set-aside')) {
    return problemAnswer(codeOf(first), { ...itemOf(first), status: 422 }, receipts.length > 1 ? items : undefined);
  }
  const body = receipts.length === 1 ? { submissionId: first.submissionId, receipts: items } : { receipts: items };
  return { status: 202, contentType: 'application/json; charset=utf-8', text: JSON.stringify(body) };
}

export function problemAnswer(
  code: ErrorCode,
  facts: ErrorFacts & { readonly status?: number } = {},
  receipts?: readonly object[],
): PushAnswer {
  const problem = problemOf(code, facts);
  const status = facts.status ?? problem.status;
  const body: Problem = { ...problem, status, ...(receipts ? { receipts } : {}) };
  const mayRetry = status === 503 || status === 500 || status === 429;
  return {
    status,
    contentType: PROBLEM_JSON,
    text: JSON.stringify(body),
    ...(mayRetry ? { retryAfterSeconds: RETRY_AFTER_SECONDS } : {}),
  };
}

function itemOf(receipt: Receipt): ErrorFacts {
  const { submissionId, outcome, field, hint } = receipt;
  if (outcome !== 'set-aside') return { submissionId, outcome };
  return {
    setAsideId: submissionId,
    outcome,
    status: 422,
    code: codeOf(receipt),
    ...(field === undefined ? {} : { field }),
    ...(hint === undefined ? {} : { hint }),
  };
}

const codeOf = ({ code }: Receipt): ErrorCode =>
  code !== undefined && code in ERRORS ? (code as ErrorCode) : 'PAYLOAD_UNREADABLE';
