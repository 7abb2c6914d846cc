import { ROUTES } from '../journeys/accusation/routes.js';
import { rootsOfGraph } from '../journeys/accusation/whole-graph.js';

describe('the matrix of an accusation (docs/guides/confidentiality.md)', () => {
  it('has a line in test/journeys/accusation/routes.ts for every field a client can begin with, and no other', () => {
    const roots = rootsOfGraph().map(({ name }) => name);

    expect(Object.keys(ROUTES).sort()).toEqual(roots.sort());
  });
});
