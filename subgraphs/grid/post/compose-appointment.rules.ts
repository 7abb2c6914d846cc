import type { Change, Fault } from '../change/change.rules.js';
import type { Composition } from '../change/composition.rules.js';
import { type Dated, isInForceOn } from '../record/dated.rules.js';
import type { PostRecord } from './post.rules.js';

/** Somebody who is to hold a post. */
export interface Appointment {
  readonly record: PostRecord;
  readonly from: string;
  /** Null: until further notice. */
  readonly until: string | null;
  /** The term of whoever holds it ends that day, in the same set. */
  readonly replacesHolder: boolean;
  /** Of the term that is replaced. */
  readonly expectedRevision?: number | null | undefined;
}

/** @param there the posts of the place, of all days */
export function composeAppointment(there: readonly Dated<PostRecord>[], appointment: Appointment): Composition {
  const { record, from, until, replacesHolder, expectedRevision } = appointment;
  const held = there.filter((post) => post.kind === record.kind && isInForceOn(post, from));
  const faults: Fault[] = [];
  const fault = (code: Fault['code'], field: string): void => {
    faults.push({ code, thing: 'POST', key: record.id, field, line: null, facts: {} });
  };
  if (record.source.trim() === '') fault('FIELD_MISSING', 'source');
  // Of several holders nobody said which: end that term by itself.
  if (replacesHolder && held.length > 1) fault('FIELD_INVALID', 'replacesHolder');
  const replaced: Change[] = !replacesHolder
    ? []
    : held.map(({ id }) => ({ op: 'END', thing: 'POST', key: id, on: from, expectedRevision }));
  const put: Change = { op: 'PUT', thing: 'POST', validFrom: from, validTo: until, record };
  return { changes: [...replaced, put], faults };
}
