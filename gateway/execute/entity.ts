/** One object of a subgraph's answer, or of the answers merged so far. Keys are response names. */
export interface Entity {
  [responseName: string]: unknown;
}

export const isEntity = (value: unknown): value is Entity =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Names a plain object already answers to (`constructor`, `__proto__`, …). A client may use them as aliases; such
 * operations go to the stock executor, so that every read here can be a plain property read.
 */
const INHERITED_NAMES = new Set(Object.getOwnPropertyNames(Object.prototype));

export const isPlainName = (name: string): boolean => !INHERITED_NAMES.has(name);
