import { registerEnumType } from 'type-graphql';

/** A list of words of ours as a GraphQL enum with the same values. `meanings` describes those that need it. */
export function graphEnum<Value extends string>(
  name: string,
  values: readonly Value[],
  description: string,
  meanings: Partial<Record<Value, string>> = {},
): Record<Value, Value> {
  const members = Object.fromEntries(values.map((value) => [value, value])) as Record<Value, Value>;
  const described = Object.entries<string | undefined>(meanings).map(([value, text]) => [value, { description: text }]);
  registerEnumType(members, { name, description, valuesConfig: Object.fromEntries(described) });
  return members;
}
