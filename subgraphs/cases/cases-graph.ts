import { buildSubgraph, type SubgraphGraph } from '../../platform/graphql/build-subgraph.js';
import { AssignmentResolver } from './assignment/assignment.resolver.js';
import { caseReference } from './case/case.reference.js';
import { CaseResolver } from './case/case.resolver.js';
import { CaseFieldsResolver } from './case/case-fields.resolver.js';
import { ClockResolver } from './clock/clock.resolver.js';
import { CaseEventResolver } from './event/case-event.resolver.js';
import { JoinedSubmissionResolver } from './join/joined-submission.resolver.js';

/** The cases subgraph's half of the graph. Needs no database: what resolvers stand on comes with the request. */
export function buildCasesGraph(): Promise<SubgraphGraph> {
  return buildSubgraph(
    'cases',
    {
      resolvers: [
        CaseResolver,
        CaseFieldsResolver,
        ClockResolver,
        AssignmentResolver,
        CaseEventResolver,
        JoinedSubmissionResolver,
      ],
    },
    { Case: caseReference },
  );
}
