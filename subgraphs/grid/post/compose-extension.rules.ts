import type { Fault } from '../change/change.rules.js';
import type { Composition } from '../change/composition.rules.js';
import type { CountyIndex } from '../record/county-index.rules.js';

export interface Extension {
  readonly id: string;
  /** Null: until further notice. */
  readonly until: string | null;
  readonly expectedRevision?: number | null | undefined;
}

/** The same term with a later end. An earlier one is the business of whoever ends it. */
export function composeExtension({ records }: CountyIndex, { id, until, expectedRevision }: Extension): Composition {
  const fault = (code: Fault['code'], field: string): Composition => ({
    changes: [],
    faults: [
      { code, thing: 'POST', key: id, field, line: null, facts: code === 'CODE_UNKNOWN' ? { unknown: id } : {} },
    ],
  });
  const last = records.POST.get(id)?.at(-1);
  if (!last) return fault('CODE_UNKNOWN', 'id');
  const { validFrom, validTo, revision, ...record } = last;
  if (validTo === null || (until !== null && until <= validTo)) return fault('FIELD_INVALID', 'until');
  return { changes: [{ op: 'PUT', thing: 'POST', validFrom, validTo: until, record, expectedRevision }], faults: [] };
}
