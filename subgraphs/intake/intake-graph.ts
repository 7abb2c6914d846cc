import { buildSubgraph, type SubgraphGraph } from '../../platform/graphql/build-subgraph.js';
import { CaseChainResolver } from './chain/case-chain.resolver.js';
import { SubmissionChainResolver } from './chain/submission-chain.resolver.js';
import { DoorResolver } from './door/door.resolver.js';
import { ParticipantResolver } from './petitioner/participant.resolver.js';
import { MappingProfileResolver } from './profile/mapping-profile.resolver.js';
import { PetitionProgressResolver } from './progress/petition-progress.resolver.js';
import { SetAsideResolver } from './set-aside/set-aside.resolver.js';
import { CaseResolver } from './submission/case.resolver.js';
import { caseReference, submissionReference } from './submission/submission.reference.js';
import { SubmissionResolver } from './submission/submission.resolver.js';
import { UnknownValueResolver } from './unknown/unknown-value.resolver.js';
import { VisitCountsResolver } from './visit/visit-counts.resolver.js';

/** What intake publishes. Needs no database: everything comes with the request, see IntakeContext. */
export function buildIntakeGraph(): Promise<SubgraphGraph> {
  return buildSubgraph(
    'intake',
    {
      resolvers: [
        SubmissionResolver,
        CaseResolver,
        CaseChainResolver,
        SubmissionChainResolver,
        ParticipantResolver,
        SetAsideResolver,
        UnknownValueResolver,
        MappingProfileResolver,
        PetitionProgressResolver,
        VisitCountsResolver,
        DoorResolver,
      ],
    },
    { Submission: submissionReference, Case: caseReference },
  );
}
