import type { GraphQLError } from 'graphql';
import type { FieldPath } from './field-path.js';

/**
 * The errors of one execution. What goes wrong below a place that is null already is not reported: `CollectedErrors` of
 * graphql 16.15, which it does not export.
 */
export class CollectedErrors {
  readonly errors: GraphQLError[] = [];
  private readonly nulled = new Set<FieldPath | undefined>();

  add(error: GraphQLError, path: FieldPath | undefined): void {
    for (let place = path; place !== undefined; place = place.prev) if (this.nulled.has(place)) return;
    if (this.nulled.has(undefined)) return;
    this.nulled.add(path);
    this.errors.push(error);
  }
}
