import type { EntityManager } from '@mikro-orm/postgresql';
import type { CommonSuperiorQueryV1, IntakePort } from '../../contracts/ports.js';
import type { AccessLog } from '../../platform/access-log/access-log.js';
import type { AccessNotes } from '../../platform/access-log/access-notes.js';
import type { FieldCipher } from '../../platform/crypto/field-cipher.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import type { AssignmentLoaders } from './assignment/assignment-loaders.js';
import type { DisputeLoader } from './assignment/dispute-loader.js';
import type { WorkingCalendar } from './calendar/working-calendar.js';
import type { Case } from './case/case.entity.js';
import type { CaseLoaders } from './case/case-loaders.js';
import type { CaseRow } from './case/case-row.js';
import type { ChainLoaders } from './chain/read-chain.js';
import type { EvaluationLoaders } from './evaluation/evaluation-loaders.js';
import type { HandlingLoader } from './progress/handling-loader.js';
import type { Reach } from './visibility.js';

/** Of a case, what says which organ may review it. */
export type ReviewedCase = Pick<CaseRow, 'id' | 'areaCodes' | 'respondentUnitCodes' | 'barredUnitCodes'> & {
  readonly category?: string | null | undefined;
};

/** What one request of this subgraph stands on. Nothing in it outlives the request. */
export interface CasesContext {
  readonly em: EntityManager;
  readonly viewer: Viewer;
  /** What this request reads of accusations. */
  readonly access: AccessNotes;
  /** What all have read; for auditors. */
  readonly accessLog: AccessLog;
  readonly loaders: CaseLoaders;
  readonly progress: HandlingLoader;
  readonly chains: ChainLoaders;
  /** How far the viewer sees; found once. */
  readonly reach: () => Promise<Reach>;
  /** A unit's code with all below it; empty for a unit that does not exist. */
  readonly subtree: (unitCode: string) => Promise<readonly string[]>;
  /** The unit with all above it and all these came after: an accusation of one of them is kept from it (Art. 30). */
  readonly lineage: (unitCode: string) => Promise<readonly string[]>;
  /** The unit with all below it, or, of a unit that is over, with those that went with it. Empty for one that never was. */
  readonly feedUnits: (unitCode: string) => Promise<readonly string[]>;
  /** The recusal by which a unit has to keep out of a case (Art. 28); null when it may have it. */
  readonly recusalOf: (unitCode: string, it: Case) => Promise<string | null>;
  /** What units are called today, by their codes; those that do not exist are left out. */
  readonly unitNames: (unitCodes: readonly string[]) => Promise<Readonly<Record<string, string>>>;
  /** The nearest unit that stands above all of a case's disputing ones (Art. 24); cases without one are left out. */
  readonly commonSuperiors: (asked: readonly CommonSuperiorQueryV1[]) => Promise<ReadonlyMap<string, string>>;
  readonly disputes: DisputeLoader;
  readonly assigned: AssignmentLoaders;
  /** Who is kept from an accusation of these units: they, all below them, and all that came after (Art. 30). */
  readonly barredBy: (accusedUnitCodes: readonly string[]) => Promise<readonly string[]>;
  /** Who acts on a case where a unit may not: itself if it may, else the first above it that may; null when nobody may. */
  readonly standInFor: (unitCode: string, it: Case, barred: readonly string[]) => Promise<string | null>;
  /**
   * The next higher organ of a unit that gave an opinion (Arts. 35, 36), past those that have judged already and those
   * that may not have the case; null where none stands above.
   */
  readonly reviewOrganOf: (unitCode: string, about: ReviewedCase, judged: readonly string[]) => Promise<string | null>;
  readonly calendar: WorkingCalendar;
  /** Seals and opens what documents say. */
  readonly cipher: FieldCipher;
  /** Keyed hash of the client's network address, for limits on tries. */
  readonly client: string;
  /** Whose submission a query code is; intake counts the tries. */
  readonly tryCode: IntakePort['tryCode'];
  readonly evaluations: EvaluationLoaders;
  /** After the commit: feeds that have grown. */
  readonly publish: (topics: readonly string[]) => void;
  /** After the commit: submissions that went to another case. */
  readonly tellIntake: (submissionIds: readonly string[]) => void;
  readonly now: () => Date;
}
