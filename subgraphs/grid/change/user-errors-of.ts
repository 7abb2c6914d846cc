import { type UserError, userErrorOf } from '../../../platform/graphql/user-error.js';
import type { Fault } from './change.rules.js';

/**
 * Why a set of changes was refused, as its mutation answers it.
 *
 * @param fields where a field of a record stands in the input, when it is called otherwise there
 */
export function userErrorsOf(faults: readonly Fault[], fields: Readonly<Record<string, string>> = {}): UserError[] {
  return faults.map(({ code, field, facts }) => {
    const value = facts['unknown'] ?? facts['retired'] ?? facts['successor'] ?? facts['code'];
    const conflictsWith = facts['key'] ?? facts['by'];
    const hint = facts['hint'];
    return userErrorOf({
      code,
      field: field === null ? null : (fields[field] ?? field),
      ...(value === undefined ? {} : { value: String(value) }),
      ...(conflictsWith === undefined ? {} : { conflictsWith: String(conflictsWith) }),
      ...(hint === undefined ? {} : { hint: String(hint) }),
    });
  });
}
