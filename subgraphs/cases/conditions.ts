/** The `where` of a statement that is put together: conditions joined by `and`, their values as `$1…`. */
export interface Conditions {
  /** `make` is given a function that keeps a value and answers its placeholder. */
  add(make: (value: (kept: unknown) => string) => string): Conditions;
  /** Placeholder for a value elsewhere in the statement. */
  value(kept: unknown): string;
  readonly text: string;
  readonly parameters: readonly unknown[];
}

export function conditions(): Conditions {
  const parts: string[] = [];
  const parameters: unknown[] = [];
  const value = (kept: unknown): string => `$${parameters.push(kept)}`;
  const built: Conditions = {
    add: (make) => {
      parts.push(`(${make(value)})`);
      return built;
    },
    value,
    get text() {
      return parts.length === 0 ? 'true' : parts.join(' and ');
    },
    parameters,
  };
  return built;
}
