import type { GridContext } from '../grid-context.js';
import type { Thing } from '../record/things.rules.js';
import { type AskedChange, type MadeChange, makeChange } from './make-change.js';

interface AskedEnd extends AskedChange {
  readonly id: string;
  readonly expectedRevision: number;
}

/** Ends a record that nobody takes over from, with all that has no meaning without it. @throws as `makeChange` */
export const endRecord = (context: GridContext, through: string, thing: Thing, input: AskedEnd): Promise<MadeChange> =>
  makeChange(context, { through, key: input.id }, input, (_, on) => ({
    changes: [{ op: 'END', thing, key: input.id, on, expectedRevision: input.expectedRevision }],
    faults: [],
  }));
