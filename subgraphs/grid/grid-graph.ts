import { buildSubgraph, type SubgraphGraph } from '../../platform/graphql/build-subgraph.js';
import { AreaResolver } from './area/area.resolver.js';
import { AreaChangesResolver } from './area/area-changes.resolver.js';
import { AreaFieldsResolver } from './area/area-fields.resolver.js';
import { CategoryResolver } from './category/category.resolver.js';
import { CellResolver } from './cell/cell.resolver.js';
import { CellChangesResolver } from './cell/cell-changes.resolver.js';
import { CellFieldsResolver } from './cell/cell-fields.resolver.js';
import { ContactResolver } from './contact/contact.resolver.js';
import { CoverageFiguresResolver } from './figures/coverage.resolver.js';
import { GRID_REFERENCES } from './grid-references.js';
import { GridChangeResolver } from './history/grid-change.resolver.js';
import { PartyGroupResolver } from './party-group/party-group.resolver.js';
import { PersonResolver } from './person/person.resolver.js';
import { PersonChangesResolver } from './person/person-changes.resolver.js';
import { LocateResolver } from './place/locate.resolver.js';
import { PlaceNameResolver } from './place/place-name.resolver.js';
import { UnresolvedPlaceResolver } from './place/unresolved-place.resolver.js';
import { PersonPostsResolver } from './post/person-posts.resolver.js';
import {
  CellPostsResolver,
  PartyGroupPostsResolver,
  UnitPostsResolver,
  VenuePostsResolver,
} from './post/place-posts.resolver.js';
import { PostResolver } from './post/post.resolver.js';
import { PostChangesResolver } from './post/post-changes.resolver.js';
import { ReceptionResolver } from './reception/reception.resolver.js';
import { CoverageResolver } from './routing/coverage.resolver.js';
import { RecusalResolver } from './routing/recusal.resolver.js';
import { RouteResolver } from './routing/route.resolver.js';
import { RoutingRuleResolver } from './routing/routing-rule.resolver.js';
import { TrialResolver } from './routing/trial.resolver.js';
import { SearchResolver } from './search/search.resolver.js';
import { GridSheetResolver } from './sheet/grid-sheet.resolver.js';
import { CellTreeResolver } from './tree/cell-tree.resolver.js';
import { UnitResolver } from './unit/unit.resolver.js';
import { UnitChangesResolver } from './unit/unit-changes.resolver.js';
import { UnitFieldsResolver } from './unit/unit-fields.resolver.js';
import { VenueResolver } from './venue/venue.resolver.js';

/** Where a matter lies and who answers for it. */
export function buildGridGraph(): Promise<SubgraphGraph> {
  return buildSubgraph(
    'grid',
    {
      resolvers: [
        AreaResolver,
        CellResolver,
        UnitResolver,
        SearchResolver,
        GridChangeResolver,
        CellTreeResolver,
        AreaChangesResolver,
        AreaFieldsResolver,
        CellChangesResolver,
        CellFieldsResolver,
        PartyGroupResolver,
        UnitChangesResolver,
        UnitFieldsResolver,
        CategoryResolver,
        LocateResolver,
        UnresolvedPlaceResolver,
        PlaceNameResolver,
        RoutingRuleResolver,
        RouteResolver,
        GridSheetResolver,
        ReceptionResolver,
        VenueResolver,
        CoverageFiguresResolver,
        ContactResolver,
        CoverageResolver,
        RecusalResolver,
        TrialResolver,
        PersonResolver,
        PersonChangesResolver,
        PostResolver,
        PostChangesResolver,
        PersonPostsResolver,
        CellPostsResolver,
        UnitPostsResolver,
        PartyGroupPostsResolver,
        VenuePostsResolver,
      ],
    },
    GRID_REFERENCES,
  );
}
