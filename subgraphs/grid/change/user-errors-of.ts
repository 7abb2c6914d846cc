import { type UserError, userErrorOf } from '../../../platform/graphql/user-error.js';
import type { Fault } from './change.rules.js';

/** Where a field of a record stands in the input: by its name, when it is called otherwise there, or by the fault. */
export type InputFields = Readonly<Record<string, string>> | ((fault: Fault) => string | null);

/** Why a set of changes was refused, as its mutation answers it. */
export function userErrorsOf(faults: readonly Fault[], fields: InputFields = {}): UserError[] {
  return faults.map((fault) => {
    const { code, field, facts } = fault;
    const named = typeof fields === 'function' ? fields(fault) : field === null ? null : (fields[field] ?? field);
    const value = facts['unknown'] ?? facts['retired'] ?? facts['successor'] ?? facts['code'];
    const conflictsWith = facts['key'] ?? facts['by'];
    const hint = facts['hint'];
    return userErrorOf({
      code,
      field: named,
      ...(value === undefined ? {} : { value: String(value) }),
      ...(conflictsWith === undefined ? {} : { conflictsWith: String(conflictsWith) }),
      ...(hint === undefined ? {} : { hint: String(hint) }),
    });
  });
}
