import { buildSubgraph, type SubgraphGraph } from '../../platform/graphql/build-subgraph.js';
import { AreaResolver } from './area/area.resolver.js';
import { CategoryResolver } from './category/category.resolver.js';
import { CellResolver } from './cell/cell.resolver.js';
import { GRID_REFERENCES } from './grid-references.js';
import { LocateResolver } from './place/locate.resolver.js';
import { PlaceNameResolver } from './place/place-name.resolver.js';
import { UnresolvedPlaceResolver } from './place/unresolved-place.resolver.js';
import { RecusalResolver } from './routing/recusal.resolver.js';
import { RouteResolver } from './routing/route.resolver.js';
import { RoutingRuleResolver } from './routing/routing-rule.resolver.js';
import { TrialResolver } from './routing/trial.resolver.js';
import { UnitResolver } from './unit/unit.resolver.js';

/** Where a matter lies and who answers for it. */
export function buildGridGraph(): Promise<SubgraphGraph> {
  return buildSubgraph(
    'grid',
    {
      resolvers: [
        AreaResolver,
        CellResolver,
        UnitResolver,
        CategoryResolver,
        LocateResolver,
        UnresolvedPlaceResolver,
        PlaceNameResolver,
        RoutingRuleResolver,
        RouteResolver,
        RecusalResolver,
        TrialResolver,
      ],
    },
    GRID_REFERENCES,
  );
}
