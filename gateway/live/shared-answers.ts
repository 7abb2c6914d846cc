import type { ExecutionResult } from 'graphql';
import type { FeedItemV1 } from '../../contracts/case-event.js';

/** Equal subscribers of one event share one execution: `ask` runs once per event and key. */
export interface SharedAnswers {
  of(item: FeedItemV1, key: string, ask: () => Promise<ExecutionResult>): Promise<ExecutionResult>;
  /** Executions so far, for the metrics. */
  executed(): number;
}

/** Answers are held as long as the event itself is: subscribers at one place of the log hold the same object. */
export function sharedAnswers(): SharedAnswers {
  const byItem = new WeakMap<FeedItemV1, Map<string, Promise<ExecutionResult>>>();
  let executed = 0;
  return {
    executed: () => executed,
    of: (item, key, ask) => {
      const answers = byItem.get(item) ?? new Map<string, Promise<ExecutionResult>>();
      byItem.set(item, answers);
      const known = answers.get(key);
      if (known) return known;
      executed++;
      const answer = ask();
      answers.set(key, answer);
      return answer;
    },
  };
}
