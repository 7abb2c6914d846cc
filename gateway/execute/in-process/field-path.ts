import type { GraphQLResolveInfo } from 'graphql';

/** Where a value stands in the answer, linked from the inside out; graphql's own form, since resolvers see it. */
export type FieldPath = GraphQLResolveInfo['path'];
