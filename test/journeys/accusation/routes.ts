import type { Facts } from './facts.js';

/** Variables of one try. */
export type Try = (facts: Facts) => Readonly<Record<string, unknown>>;
/** Tries once, with what the field's own arguments say they are (whole-graph.ts). */
export const AS_TYPED = Symbol('as typed');
/** What is tried at a root field; or why it can tell nothing of a case, so that nothing need be tried. */
export type Line = readonly Try[] | typeof AS_TYPED | string;

export const ACCUSED = '610999-CGJ';
export const BELOW_ACCUSED = '610999-HWS';
export const DISCIPLINE = '610999-JW';
/** Words of the accusation, and of nothing else in the county. */
export const WORDS = '暴力执法打伤摊贩';
export const TELEPHONE = '13912345678';

const everything: Try = () => ({});
const input =
  (fields: (facts: Facts) => object): Try =>
  (facts) => ({ input: fields(facts) });
/** A move of the case, at a version that is not its own: the answer must not tell that there is a version. */
const move = (fields: (facts: Facts) => object = () => ({})): Line =>
  [1, 7].map((version) => input((facts) => ({ caseId: facts.caseId, version, ...fields(facts) })));
/** A document of the case, at a version that is its own and at one that is not. */
const ofDocument = (fields: (facts: Facts) => object = () => ({})): Line =>
  [1, 7].map((version) => input((facts) => ({ documentId: facts.documentId, version, ...fields(facts) })));
const REASONS = { reason: '同一事项', reasonCodes: ['SAME_MATTER'] };
/** Days around today, whatever the county's clock says. */
const RECENTLY = { from: '2020-01-01', to: '2099-12-31' };
/** Cases a page: more of everything below them than the gateway lets anybody ask for at once is refused to all alike. */
const PAGE = 20;
const LAW = 'says what the law wants of matters of a kind; knows no case';
const LIMITS = 'says how long things may take; knows no case';
const ORGANISATION = 'changes or tells what the county consists of; knows no case';

/** One line for each root field of the graph. A field without one fails the test. */
export const ROUTES: Readonly<Record<string, Line>> = {
  'Query.case': [({ caseId: id }) => ({ id })],
  'Query.caseByNo': [({ caseNo }) => ({ caseNo })],
  'Query.cases': [
    everything,
    () => ({ first: 1 }),
    ...['RECEIVED_OLDEST', 'DUE_SOONEST'].map((orderBy) => () => ({ orderBy, first: PAGE })),
    ...[
      { text: WORDS },
      { unit: DISCIPLINE },
      { unit: ACCUSED },
      { areaCode: '610999' },
      { overdue: false },
      { state: ['ASSIGNED', 'SIGNED', 'MERGED', 'REPLIED', 'CONCLUDED'] },
    ].map((filter) => () => ({ filter, first: PAGE })),
    ({ caseNo }) => ({ filter: { text: caseNo } }),
    ({ caseId }) => ({ after: cursorOf(['RECEIVED_NEWEST', '2026-11-22T00:00:00.000Z', caseId]), first: PAGE }),
  ],
  'Query.caseSummary': [
    everything,
    () => ({ filter: { text: WORDS } }),
    () => ({ filter: { unit: DISCIPLINE } }),
    ({ caseNo }) => ({ filter: { text: caseNo } }),
  ],
  'Query.assignedCaseEvents': [
    everything,
    ...[ACCUSED, BELOW_ACCUSED, DISCIPLINE].flatMap((unit) => [
      () => ({ unit, first: 1 }),
      () => ({ unit, first: 100 }),
      () => ({ unit, first: 100, after: cursorOf(['999999']) }),
    ]),
  ],
  'Query.submission': [({ submissionId: id }) => ({ id })],
  'Query.submissions': [
    everything,
    () => ({ first: 1 }),
    ...[
      { text: WORDS },
      { person: TELEPHONE },
      { state: 'LINKED' },
      { state: 'SET_ASIDE' },
      { channel: 'HOTLINE' },
    ].map((filter) => () => ({ filter, first: 100 })),
    ({ submissionNo }) => ({ filter: { text: submissionNo } }),
  ],
  'Query.setAside': [everything, () => ({ first: 100 })],
  'Query.unknownValues': [everything, () => ({ first: 100, days: 366 })],
  'Query.pendingObjections': [everything],
  'Query.accessLog': [everything, ({ caseId }) => ({ filter: { caseId } })],
  'Query.petitionProgress': 'takes the query code, which the petitioner alone has; of an accusation it tells one step',
  'Query.mappingProfiles': 'tells how forms are read; knows no submission',
  'Query.tryProfile': 'reads what the asker hands in; stores nothing',
  'Query.gridSummary': [everything],
  'Query.unresolvedPlaces': [everything, () => ({ first: 100 })],
  'Query.recusals': [everything, () => ({ inForce: false, first: 100 }), () => ({ unit: '610999-SJJ' })],
  'Query.route': [
    ({ caseId }) => ({ input: { purpose: 'ACCUSATION', respondents: ['城管局'], caseId } }),
    ({ caseId }) => ({ input: { purpose: 'APPEAL', caseId } }),
  ],
  'Query.tryRoutingRule': [
    () => ({
      first: 100,
      input: {
        from: dayFromNow(-30),
        to: dayFromNow(30),
        rule: { purpose: 'ACCUSATION', leadUnitCode: '610999-SJJ', priority: 899, source: '试算' },
      },
    }),
  ],
  'Query.routingCoverage': [everything, () => ({ purpose: 'ACCUSATION', per: 'TOWN' })],
  'Query.levelSkips': [input(() => ({ areaCode: '610999', from: '2026-01-01T00:00:00Z', to: '2026-12-31T00:00:00Z' }))],
  'Query.gridChanges': [() => ({ first: 100 })],
  'Query.placeNames': [() => ({ first: 100 })],
  'Query.searchOrganisation': [() => ({ text: '城管' }), () => ({ text: WORDS })],
  'Query.unit': [() => ({ code: ACCUSED }), () => ({ code: DISCIPLINE })],
  'Query.units': [() => ({ search: '城管' })],
  'Query.cell': [({ caseId: id }) => ({ id })],
  'Query.evaluationFigures': [
    ...[{}, { unit: DISCIPLINE }, { unit: ACCUSED }, { channel: 'HOTLINE' }].map((narrower) =>
      input(() => ({ ...RECENTLY, ...narrower })),
    ),
  ],
  'Query.evaluationOpenings': [
    ...[{}, { unit: DISCIPLINE }, { leftOut: 'ACCUSATION' }, { leftOut: 'STILL_OPEN' }].map(
      (narrower): Try =>
        () => ({ input: { ...RECENTLY, ...narrower }, first: 100 }),
    ),
    ({ caseId }) => ({ input: RECENTLY, first: 100, after: cursorOf(['2026-11-22T00:00:00.000Z', caseId]) }),
  ],
  'Query.undecidedEvaluations': [everything, () => ({ first: 100 })],
  'Query.turnedAwayCases': [everything, () => ({ first: 100, ground: 'OUT_OF_SCOPE' })],
  'Query.turnedAwaySummary': [everything],
  'Query.routeGuidance': LAW,
  'Query.notAcceptedGrounds': LAW,
  'Query.timeLimits': LIMITS,
  'Query.replayTimeLimits': [
    () => ({ from: '2026-01-01', to: '2026-12-31', policies: [{ kind: 'NOTIFY', amount: 1, unit: 'HOUR' }] }),
  ],
  'Mutation.putTimeLimit': LIMITS,
  'Mutation.endTimeLimit': LIMITS,
  'Query.coverage': [() => ({ figure: 'CELLS_WITH_HEAD' })],
  'Query.coverages': [everything],
  'Query.receptionSchedule': [everything],
  'Query.receptionResults': [everything],
  'Query.receptionBulletin': [everything],
  'Query.receptions': [everything],
  'Query.locate': [() => ({ input: { address: '城关镇滨河社区' } })],
  ...organisation(
    'Query',
    'areas categories cellByCode cells cellTree contacts partyGroup partyGroups person people findPeople',
  ),
  ...organisation(
    'Query',
    'personDoubles post posts vacantPosts routingRules venue venues gridSheet gridSheetTemplate',
  ),

  'Mutation.breakGlass': 'the audited exception, tried in break-glass.spec.ts by the accused too',
  'Mutation.assignCase': move(() => ({ unitCode: '610999-ZJJ', role: 'LEAD' })),
  'Mutation.signAssignment': move(({ assignmentId }) => ({ assignmentId })),
  'Mutation.returnAssignment': move(({ assignmentId }) => ({ assignmentId, reason: '不属本单位' })),
  'Mutation.assignCases': [
    input(({ caseId }) => ({ unitCode: '610999-ZJJ', role: 'LEAD', cases: [{ caseId, version: 1 }] })),
    input(() => ({ unitCode: '610999-ZJJ', role: 'LEAD', filter: { text: WORDS } })),
  ],
  'Mutation.dispatchCase': move(() => ({ unitCode: BELOW_ACCUSED, role: 'LEAD' })),
  'Mutation.objectToAssignment': move(({ assignmentId }) => ({
    ...{ assignmentId, reasonCode: 'NOT_OUR_SUBJECT', reason: '该事项不属于我单位的职责范围' },
    suggestedUnitCode: '610999-ZJJ',
  })),
  'Mutation.decideObjection': move(({ assignmentId }) => ({ assignmentId, isUpheld: true, reason: '情况属实' })),
  'Mutation.reportAssignment': move(({ assignmentId }) => ({ assignmentId, note: '已经办理完毕' })),
  'Mutation.waiveReports': move(() => ({ reason: '协办单位逾期' })),
  'Mutation.recordRecusal': move(() => ({ subject: 'officer-county', ground: 'OTHER' })),
  'Mutation.replyCase': move(),
  'Mutation.concludeCase': move(),
  'Mutation.reopenCase': move(),
  'Mutation.opineCase': move(),
  'Mutation.classifyCase': move(() => ({ purpose: 'ACCUSATION', reason: '反映干部问题' })),
  'Mutation.referCase': move(() => ({ receiver: 'DISCIPLINE' })),
  'Mutation.acceptCase': move(),
  'Mutation.turnCaseAway': move(() => ({ ground: 'OUT_OF_SCOPE' })),
  'Mutation.withdrawCase': move(),
  'Mutation.withdrawPetition': 'takes the query code, which the petitioner alone has',
  'Mutation.simplifyCase': move(() => ({ ground: 'CLEAR_AND_SMALL' })),
  'Mutation.unsimplifyCase': move(),
  'Mutation.trackCase': move(() => ({ track: 'SPECIAL', reason: '重点事项' })),
  'Mutation.askExtension': move(() => ({ days: 30, reason: '案情复杂' })),
  'Mutation.grantExtension': move(),
  'Mutation.refuseExtension': move(() => ({ reason: '可以按期办结' })),
  'Mutation.reportUrgency': move(() => ({ told: [{ body: 'JOINT_OFFICE', toldAt: '2026-01-01T00:00:00.000Z' }] })),
  'Mutation.joinSubmission': move(({ submissionId }) => ({ submissionId, ...REASONS })),
  'Mutation.separateSubmission': move(({ joinId }) => ({ joinId })),
  'Mutation.joinCases': move(({ caseId }) => ({ fromCaseId: caseId, fromVersion: 1, ...REASONS })),
  'Mutation.separateCases': move(({ caseId }) => ({
    mergedCaseId: caseId,
    reason: '不是一事',
    reasonCodes: ['DIFFERENT_MATTER'],
  })),
  'Mutation.answerSubmissions': move(({ joinId }) => ({ joinIds: [joinId], by: 'NOTICE' })),
  'Mutation.putDocumentSeries': 'says how documents are numbered; knows no case',
  'Query.documentTemplates': 'tells what documents state; knows no case',
  'Mutation.draftDocument': [input(({ caseId }) => ({ caseId, kind: 'REPLY_LETTER', parts: [] }))],
  'Mutation.reviseDocument': ofDocument(() => ({ parts: [] })),
  'Mutation.approveDocument': ofDocument(),
  'Mutation.discardDocument': ofDocument(),
  'Mutation.issueDocuments': move(({ documentId }) => ({ documents: [{ documentId }] })),
  'Mutation.recordDelivery': move(({ documentId }) => ({
    documentId,
    method: 'POST',
    deliveredAt: new Date().toISOString(),
    proof: '回执',
  })),
  'Mutation.openDocument': 'takes the query code, which the petitioner alone has; of an accusation it opens nothing',
  'Query.visitCounts': [input(() => ({ from: '2026-01-01T00:00:00Z', to: '2026-12-31T00:00:00Z' }))],
  'Query.owedSubmissions': [() => ({ first: 100 })],
  'Query.executionOwed': [() => ({ first: 100 })],
  'Mutation.foundAnew': move(({ joinId }) => ({ joinId, reason: '新的事实' })),
  'Mutation.refuseAgain': move(({ joinId }) => ({ joinIds: [joinId], isExempt: true })),
  'Mutation.evaluatePetition':
    'takes the query code, which the petitioner alone has; of an accusation it is always too early',
  'Mutation.recordCallback': move(() => ({ outcome: 'REFUSED' })),
  'Mutation.importPollEvaluations': [
    input(({ caseNo }) => ({ rows: [{ caseNo, target: 'HANDLING_UNIT', grade: 'SATISFIED' }] })),
  ],
  'Mutation.reopenOnEvaluation': move(({ caseId: evaluationId }) => ({ evaluationId })),
  'Mutation.leaveOnEvaluation': move(({ caseId: evaluationId }) => ({ evaluationId, reason: '诉求已解决' })),
  'Mutation.askEvaluationRecheck': [input(({ caseId }) => ({ caseId, evaluationId: caseId, reason: '与事实不符' }))],
  'Mutation.decideEvaluationRecheck': [
    input(({ caseId }) => ({ caseId, evaluationId: caseId, reason: '与事实不符', outcome: 'NOTED' })),
  ],
  'Mutation.addRecusal': [
    input(({ caseId }) => ({
      unitCode: '610999-SJJ',
      caseId,
      ground: 'OTHER',
      decidedBy: '610999-XFJ',
      source: '条例第二十八条',
    })),
  ],
  'Mutation.endRecusal': [input(({ recusalId: id }) => ({ id, version: 1 }))],
  'Mutation.resolveUnresolvedPlace': [
    input(({ unresolvedId: id }) => ({ id, cellId: '01990000-0000-7000-8000-000000000009' })),
  ],
  'Mutation.repairSubmission': [input(({ submissionId }) => ({ submissionId, title: '更正' }))],
  'Mutation.replaySubmission': [input(({ submissionId }) => ({ submissionId }))],
  'Mutation.submitPetition': 'everybody brings petitions in, and is told of nothing but its own',
  'Mutation.registerVisit': 'brings a visit in, and is told of nothing but its own',
  'Mutation.publishMappingProfile': 'says how forms are read; knows no submission',
  ...organisation('Mutation', 'addRoutingRule endRoutingRule replaceRoutingRule importGridSheet setAreaLevelLabels'),
  ...organisation(
    'Mutation',
    'putArea endArea putCell moveCell endCell mergeCells setCellPolygon putContact endContact',
  ),
  ...organisation('Mutation', 'noteContactVisits putPartyGroup endPartyGroup amendPerson forgetPerson mergePeople'),
  ...organisation('Mutation', 'withdrawPlaceName appoint endPost extendTerm standIn endStandIn planReception'),
  ...organisation('Mutation', 'publishReception cancelReception recordReception reportReception putUnit endUnit'),
  ...organisation('Mutation', 'mergeUnits putVenue endVenue putDuty endDuty'),

  ...asTyped('Query', 'outcomeTotals'),
  ...asTyped('Mutation', 'holdConsultation openHearing closeHearing openMediation agreeMediation failMediation'),
  ...asTyped('Mutation', 'recordOutcome correctOutcome recordExecution giveRelief correctRelief'),
  ...asTyped('Mutation', 'settleCase pledgeSettlement unsettleCase'),
  ...asTyped('Mutation', 'requestReview decideReview renameReviewOrgan withdrawReview publishOpinion'),
  'Mutation.requestReviewByCode': 'takes the query code, which the petitioner alone has',

  'Subscription.caseAssigned': 'heard in a test of its own',
  'Subscription.caseChanged': 'heard in a test of its own',
};

function asTyped(type: string, names: string): Record<string, Line> {
  return Object.fromEntries(names.split(' ').map((name) => [`${type}.${name}`, AS_TYPED]));
}

function organisation(type: string, names: string): Record<string, Line> {
  return Object.fromEntries(names.split(' ').map((name) => [`${type}.${name}`, ORGANISATION]));
}

const dayFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const cursorOf = (parts: readonly string[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');
