import type { ErrorCode } from '../../../platform/errors/catalogue.js';
import type { Finder, Named } from './finder.rules.js';
import type { SheetRow, SheetValue } from './sheet-column.rules.js';
import type { RowFault } from './sheet-fault.rules.js';

/** What a row says of a record's fields; what it says nothing of is as it stands. */
export interface Told {
  readonly row: SheetRow;
  /** A value as its column has it; `kept` where the file has no such column. */
  value<Value extends SheetValue>(field: string, kept: Value): Value;
  /** As `value`, and a fault when there is then none. */
  needed<Value extends SheetValue>(field: string, kept: Value | null, otherwise: Value): Value;
  /** Key of the record that a cell names. */
  reference(thing: Named, field: string, kept: string | null): string | null;
  references(thing: Named, field: string, kept: readonly string[]): readonly string[];
  wrong(field: string | null, message: string, code?: ErrorCode): void;
  readonly faults: readonly RowFault[];
}

export function toldBy(row: SheetRow, finder: Finder): Told {
  const faults: RowFault[] = [];
  const wrong: Told['wrong'] = (field, message, code = 'FIELD_INVALID') => {
    faults.push({ code, field, message });
  };
  const value = <Value extends SheetValue>(field: string, kept: Value): Value => {
    const told = row.values[field];
    return told === undefined ? kept : (told as Value);
  };
  const keyOf = (thing: Named, field: string, written: string): string => {
    const found = finder.find(thing, written);
    if ('key' in found) return found.key;
    wrong(field, found.hint, 'CODE_UNKNOWN');
    return written;
  };
  return {
    row,
    value,
    needed: (field, kept, otherwise) => {
      const told = value<typeof otherwise | null>(field, kept);
      if (told === null) wrong(field, '必填', 'FIELD_MISSING');
      return told ?? otherwise;
    },
    reference: (thing, field, kept) => {
      const told = row.values[field] as string | null | undefined;
      return told === undefined ? kept : told === null ? null : keyOf(thing, field, told);
    },
    references: (thing, field, kept) => {
      const told = row.values[field] as readonly string[] | null | undefined;
      return told === undefined ? kept : [...new Set((told ?? []).map((each) => keyOf(thing, field, each)))];
    },
    wrong,
    faults,
  };
}
