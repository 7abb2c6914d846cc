import { buildSubgraph, type SubgraphGraph } from '../../platform/graphql/build-subgraph.js';
import { AcceptanceResolver, CaseAcceptanceResolver } from './acceptance/acceptance.resolver.js';
import { AccessLogResolver } from './access/access-log.resolver.js';
import { BreakGlassResolver } from './access/break-glass.resolver.js';
import { AssignmentResolver } from './assignment/assignment.resolver.js';
import { AssignmentMovesResolver } from './assignment/assignment-moves.resolver.js';
import { AssignmentReportResolver } from './assignment/assignment-report.resolver.js';
import {
  CaseDisputeResolver,
  CaseResponsibilityResolver,
  CaseStandingResolver,
} from './assignment/case-dispute.resolver.js';
import { ObjectionResolver } from './assignment/objection.resolver.js';
import { caseReference } from './case/case.reference.js';
import { CaseResolver } from './case/case.resolver.js';
import { CaseFieldsResolver } from './case/case-fields.resolver.js';
import { CaseMovesResolver } from './case/case-moves.resolver.js';
import {
  CaseChainLinkResolver,
  CaseChainResolver,
  CaseGuidanceResolver,
  JoinedVisitResolver,
} from './chain/chain.resolver.js';
import { ClockResolver } from './clock/clock.resolver.js';
import { ReplayResolver } from './clock/replay.resolver.js';
import { TimeLimitResolver } from './clock/time-limit.resolver.js';
import { CaseConsultationsResolver, ConsultationResolver } from './consultation/consultation.resolver.js';
import { CaseDocumentsResolver, DocumentResolver } from './document/document.resolver.js';
import { DocumentSeriesResolver } from './document/document-series.resolver.js';
import { PetitionerDocumentResolver } from './document/petitioner-document.resolver.js';
import { EvaluationFiguresResolver, EvaluationMovesResolver } from './evaluation/evaluation.resolver.js';
import {
  CallbackResolver,
  CaseEvaluationResolver,
  EvaluationOpeningResolver,
  EvaluationResolver,
  PetitionEvaluationResolver,
} from './evaluation/evaluation-fields.resolver.js';
import { CaseEventResolver } from './event/case-event.resolver.js';
import { CaseExecutionResolver, ExecutionResolver } from './execution/execution.resolver.js';
import { ExtensionResolver } from './extension/extension.resolver.js';
import { CaseFeedResolver } from './feed/case-feed.resolver.js';
import { CaseHearingsResolver, HearingResolver } from './hearing/hearing.resolver.js';
import { JoinResolver } from './join/join.resolver.js';
import { JoinedProgressResolver } from './join/joined-progress.resolver.js';
import { JoinedSubmissionResolver } from './join/joined-submission.resolver.js';
import { OwedResolver } from './join/owed.resolver.js';
import { CaseMediationsResolver, MediationResolver } from './mediation/mediation.resolver.js';
import { OutcomeResolver } from './outcome/outcome.resolver.js';
import { petitionProgressReference } from './progress/petition-progress.reference.js';
import { PetitionProgressResolver } from './progress/petition-progress.resolver.js';
import { PetitionProgressType } from './progress/petition-progress.type.js';
import { ReliefResolver } from './relief/relief.resolver.js';
import { ReviewMovesResolver } from './review/review.resolver.js';
import { CaseReviewsResolver, ReviewabilityResolver, ReviewResolver } from './review/review-fields.resolver.js';
import { RouteResolver } from './route/route.resolver.js';
import { SettlementResolver } from './settlement/settlement.resolver.js';
import { UrgencyResolver } from './urgency/urgency.resolver.js';

/** The cases subgraph's half of the graph. Needs no database: what resolvers stand on comes with the request. */
export function buildCasesGraph(): Promise<SubgraphGraph> {
  return buildSubgraph(
    'cases',
    {
      resolvers: [
        CaseResolver,
        CaseFieldsResolver,
        AssignmentResolver,
        AssignmentMovesResolver,
        AssignmentReportResolver,
        ObjectionResolver,
        CaseStandingResolver,
        CaseDisputeResolver,
        CaseResponsibilityResolver,
        CaseEventResolver,
        JoinedSubmissionResolver,
        JoinResolver,
        JoinedProgressResolver,
        OwedResolver,
        CaseChainResolver,
        CaseGuidanceResolver,
        CaseChainLinkResolver,
        JoinedVisitResolver,
        CaseDocumentsResolver,
        DocumentResolver,
        PetitionerDocumentResolver,
        DocumentSeriesResolver,
        CaseReviewsResolver,
        ReviewResolver,
        ReviewabilityResolver,
        ReviewMovesResolver,
        CaseHearingsResolver,
        HearingResolver,
        CaseMediationsResolver,
        MediationResolver,
        CaseConsultationsResolver,
        ConsultationResolver,
        ReliefResolver,
        OutcomeResolver,
        CaseExecutionResolver,
        ExecutionResolver,
        SettlementResolver,
        CaseMovesResolver,
        RouteResolver,
        ExtensionResolver,
        UrgencyResolver,
        AcceptanceResolver,
        CaseAcceptanceResolver,
        CaseFeedResolver,
        ClockResolver,
        TimeLimitResolver,
        ReplayResolver,
        PetitionProgressResolver,
        AccessLogResolver,
        BreakGlassResolver,
        CaseEvaluationResolver,
        EvaluationResolver,
        EvaluationOpeningResolver,
        CallbackResolver,
        PetitionEvaluationResolver,
        EvaluationMovesResolver,
        EvaluationFiguresResolver,
      ],
      orphanedTypes: [PetitionProgressType],
    },
    { Case: caseReference, PetitionProgress: petitionProgressReference },
  );
}
