import type { Operation } from '@apollo/federation-internals';
import { Unusual } from './unusual.js';

/** Each value of the switches has its own compiled shape; more than this many would be too many shapes. */
const MOST_SWITCHES = 6;

/** The Boolean variables that `@skip` and `@include` of one operation depend on, as bits of a number. */
export class Switches {
  private readonly bits = new Map<string, number>();
  private readonly defaults = new Map<string, unknown>();

  constructor(operation: Operation) {
    for (const { variable, defaultValue } of operation.variableDefinitions.definitions()) {
      this.defaults.set(variable.name, defaultValue);
    }
  }

  /** @throws Unusual when there are more than MOST_SWITCHES */
  bitOf(variable: string): number {
    const known = this.bits.get(variable);
    if (known !== undefined) return known;
    if (this.bits.size === MOST_SWITCHES) throw new Unusual('switches');
    const bit = 1 << this.bits.size;
    this.bits.set(variable, bit);
    return bit;
  }

  /** @throws Unusual when a switch is neither true nor false: Apollo has its own words for that. */
  read(variables: Readonly<Record<string, unknown>> | undefined): number {
    let bits = 0;
    for (const [name, bit] of this.bits) {
      const given = variables !== undefined && Object.hasOwn(variables, name) ? variables[name] : undefined;
      const value = given === undefined ? this.defaults.get(name) : given;
      if (value === true) bits |= bit;
      else if (value !== false) throw new Unusual('switch-value');
    }
    return bits;
  }
}
