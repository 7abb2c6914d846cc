import { registerEnumType } from 'type-graphql';

/** A list of words of ours as a GraphQL enum with the same values. */
export function graphEnum<Value extends string>(
  name: string,
  values: readonly Value[],
  description: string,
): Record<Value, Value> {
  const members = Object.fromEntries(values.map((value) => [value, value])) as Record<Value, Value>;
  registerEnumType(members, { name, description });
  return members;
}
