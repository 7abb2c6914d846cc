export interface CircuitBreakerOptions {
  /** Failures in a row that open the circuit. */
  readonly failures: number;
  /** How long it stays open before one attempt is let through. Milliseconds. */
  readonly openMs: number;
  /** Milliseconds on any steady clock. */
  readonly now?: () => number;
}

/** Stops asking a subgraph that keeps failing, so that a page does not wait for it; then tries with one request. */
export interface CircuitBreaker {
  /** False while the circuit is open. True promises a `succeeded` or `failed` to follow. */
  readonly admits: () => boolean;
  readonly succeeded: () => void;
  readonly failed: () => void;
}

export function circuitBreaker({
  failures,
  openMs,
  now = () => performance.now(),
}: CircuitBreakerOptions): CircuitBreaker {
  let inARow = 0;
  let openUntil = 0;
  let isProbing = false;

  return {
    admits: () => {
      if (inARow < failures) return true;
      if (isProbing || now() < openUntil) return false;
      isProbing = true;
      return true;
    },
    succeeded: () => {
      inARow = 0;
      isProbing = false;
    },
    failed: () => {
      inARow++;
      isProbing = false;
      if (inARow >= failures) openUntil = now() + openMs;
    },
  };
}
