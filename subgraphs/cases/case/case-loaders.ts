import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import type { AccessNotes } from '../../../platform/access-log/access-notes.js';
import { statement } from '../../../platform/database/statement.js';
import { DECISIONS, type DecisionRow } from '../acceptance/decision-row.js';
import { noteAccusations } from '../access/note-accusations.js';
import { CLOCKS_OF_CASES, type ClockRow, type StoredClockRow, shownClock } from '../clock/shown-clock.js';
import { conditions } from '../conditions.js';
import { CONSULTATIONS, type ConsultationRow } from '../consultation/consultation-row.js';
import { DOCUMENTS, type DocumentRow } from '../document/document-row.js';
import { EXECUTIONS, type ExecutionRow } from '../execution/execution-row.js';
import { EXTENSIONS, type ExtensionRow } from '../extension/extension-row.js';
import { HEARINGS, type HearingRow } from '../hearing/hearing-row.js';
import { MEDIATIONS, type MediationRow } from '../mediation/mediation-row.js';
import { OUTCOMES, type OutcomeRow } from '../outcome/outcome-row.js';
import { RELIEFS, type ReliefRow } from '../relief/relief-row.js';
import { REVIEWS, type ReviewRow } from '../review/review-row.js';
import { CLASSIFICATIONS, type ClassificationRow } from '../route/classification-row.js';
import { SETTLEMENTS_OF, type SettlementRow } from '../settlement/settlement-row.js';
import { URGENCY_REPORTS, type UrgencyReportRow } from '../urgency/urgency-row.js';
import { onlyReadable, type Reach } from '../visibility.js';
import {
  ASSIGNMENTS,
  type AssignmentRow,
  EVENT_PAGES,
  type EventRow,
  SUBMISSIONS,
  type SubmissionRow,
} from './case-children.js';
import { CASE_ROW, type CaseRow, isCaseId } from './case-row.js';

export interface EventPageKey {
  readonly caseId: string;
  readonly size: number;
  /** Sequence of the last event already seen; 0 for none. */
  readonly after: number;
}

/** One statement a kind of thing, however many cases a request asks it for. */
export interface CaseLoaders {
  /** Null also for a case the viewer may not see. */
  readonly caseById: DataLoader<string, CaseRow | null>;
  readonly clocks: DataLoader<string, ClockRow[]>;
  readonly assignments: DataLoader<string, AssignmentRow[]>;
  readonly submissions: DataLoader<string, SubmissionRow[]>;
  readonly documents: DataLoader<string, DocumentRow[]>;
  readonly reviews: DataLoader<string, ReviewRow[]>;
  readonly hearings: DataLoader<string, HearingRow[]>;
  readonly mediations: DataLoader<string, MediationRow[]>;
  readonly consultations: DataLoader<string, ConsultationRow[]>;
  readonly reliefs: DataLoader<string, ReliefRow[]>;
  readonly outcomes: DataLoader<string, OutcomeRow[]>;
  readonly executions: DataLoader<string, ExecutionRow[]>;
  readonly settlements: DataLoader<string, SettlementRow[]>;
  readonly extensions: DataLoader<string, ExtensionRow[]>;
  readonly urgencyReports: DataLoader<string, UrgencyReportRow[]>;
  readonly classifications: DataLoader<string, ClassificationRow[]>;
  readonly acceptanceDecisions: DataLoader<string, DecisionRow[]>;
  /** One row more than asked for, when there is one. */
  readonly events: DataLoader<EventPageKey, EventRow[], string>;
  /** After a move: what was read before it holds no more. */
  forget(): void;
}

export function caseLoaders(
  em: EntityManager,
  reach: () => Promise<Reach>,
  access: AccessNotes,
  now: () => Date,
): CaseLoaders {
  const loaders = {
    caseById: new DataLoader<string, CaseRow | null>(async (ids) => {
      const seen = await reach();
      const where = onlyReadable(conditions(), seen);
      where.add((value) => `c.id = any (${value(ids.filter(isCaseId))}::uuid[])`);
      const rows = await statement<CaseRow>(
        em,
        `select ${CASE_ROW} from cases.case c where ${where.text}`,
        where.parameters,
      );
      await noteAccusations(access, rows, seen.opened);
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => byId.get(id.toLowerCase()) ?? null);
    }),
    clocks: shownOfCases<StoredClockRow, ClockRow>(em, CLOCKS_OF_CASES, (clock) => shownClock(clock, now())),
    assignments: ofCases<AssignmentRow>(em, ASSIGNMENTS),
    submissions: ofCases<SubmissionRow>(em, SUBMISSIONS),
    documents: ofCases<DocumentRow>(em, DOCUMENTS),
    reviews: ofCases<ReviewRow>(em, REVIEWS),
    hearings: ofCases<HearingRow>(em, HEARINGS),
    mediations: ofCases<MediationRow>(em, MEDIATIONS),
    consultations: ofCases<ConsultationRow>(em, CONSULTATIONS),
    reliefs: ofCases<ReliefRow>(em, RELIEFS),
    outcomes: ofCases<OutcomeRow>(em, OUTCOMES),
    executions: ofCases<ExecutionRow>(em, EXECUTIONS),
    settlements: ofCases<SettlementRow>(em, SETTLEMENTS_OF),
    extensions: ofCases<ExtensionRow>(em, EXTENSIONS),
    urgencyReports: ofCases<UrgencyReportRow>(em, URGENCY_REPORTS),
    classifications: ofCases<ClassificationRow>(em, CLASSIFICATIONS),
    acceptanceDecisions: ofCases<DecisionRow>(em, DECISIONS),
    events: new DataLoader<EventPageKey, EventRow[], string>((keys) => eventPages(em, keys), {
      cacheKeyFn: ({ caseId, size, after }) => `${caseId} ${size} ${after}`,
    }),
  };
  return {
    ...loaders,
    forget: () => {
      for (const loader of Object.values(loaders)) loader.clearAll();
    },
  };
}

const ofCases = <Row extends { readonly caseId: string }>(em: EntityManager, sql: string): DataLoader<string, Row[]> =>
  shownOfCases<Row, Row>(em, sql, (row) => row);

function shownOfCases<Stored, Row extends { readonly caseId: string }>(
  em: EntityManager,
  sql: string,
  shown: (stored: Stored) => Row,
): DataLoader<string, Row[]> {
  return new DataLoader(async (ids) => {
    const rows = await statement<Stored>(em, sql, [ids]);
    const byCase = Map.groupBy(rows.map(shown), ({ caseId }) => caseId);
    return ids.map((id) => byCase.get(id) ?? []);
  });
}

async function eventPages(em: EntityManager, keys: readonly EventPageKey[]): Promise<EventRow[][]> {
  const rows = await statement<EventRow & { at_key: number }>(em, EVENT_PAGES, [
    keys.map(({ caseId }) => caseId),
    keys.map(({ size }) => size),
    keys.map(({ after }) => after),
  ]);
  const byKey = Map.groupBy(rows, (row) => row.at_key);
  return keys.map((_, at) => byKey.get(at + 1) ?? []);
}
