import { type CompiledField, type Execution, isPromise } from './execution.js';
import type { FieldPath } from './field-path.js';

/** Runs all fields of one object, side by side; the keys keep the order of the selection. */
export function runFields(
  fields: readonly CompiledField[],
  source: unknown,
  execution: Execution,
  path: FieldPath | undefined,
): unknown {
  const answer: Record<string, unknown> = {};
  let awaited: Promise<unknown>[] | undefined;
  try {
    for (const { key, run } of fields) {
      const value = run(source, execution, path);
      answer[key] = value;
      if (!isPromise(value)) continue;
      awaited ??= [];
      awaited.push(
        value.then((settled) => {
          answer[key] = settled;
        }),
      );
    }
  } catch (error) {
    if (!awaited) throw error;
    // The others are waited for, since they may fail too; this error stays the first, as in graphql-js.
    return Promise.all(awaited).finally(() => {
      throw error;
    });
  }
  return awaited ? Promise.all(awaited).then(() => answer) : answer;
}
