/** Why an operation is left to Apollo's own executor. The list is the label set of the fallback metric. */
export type UnusualReason =
  | 'mutation'
  | 'subscription'
  | 'introspection'
  | 'tracing'
  | 'plan-node'
  | 'plan-path'
  | 'plan-rewrite'
  | 'response-name'
  | 'variable-name'
  | 'switches'
  | 'switch-value'
  | 'answer-shape'
  | 'completion';

/** Thrown where the fast executor meets what it does not do; never reaches a caller. */
export class Unusual extends Error {
  constructor(readonly reason: UnusualReason) {
    super(reason);
  }
}
