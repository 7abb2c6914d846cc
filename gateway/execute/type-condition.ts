import { type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType } from 'graphql';

/** Whether an object with this `__typename` falls under the type condition. */
export type TypeCondition = (typename: unknown) => boolean;

/** Remembers its answers: a schema has few type names. `isObjectOfType` of @apollo/gateway 2.14.4, without the default. */
export function typeCondition(schema: GraphQLSchema, condition: string): TypeCondition {
  const wanted = schema.getType(condition);
  const known = new Map<unknown, boolean>([[condition, true]]);
  return (typename) => {
    const answer = known.get(typename);
    if (answer !== undefined) return answer;
    const type = typeof typename === 'string' && typename !== '' ? schema.getType(typename) : undefined;
    if (!type) return false;
    const fits =
      isAbstractType(wanted) && (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(wanted, type);
    known.set(typename, fits);
    return fits;
  };
}
