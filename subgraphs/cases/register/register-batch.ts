import type { EntityManager } from '@mikro-orm/postgresql';
import type { MatterV1 } from '../../../contracts/matter.js';
import type { GridPort, IntakePort, PlacedV1 } from '../../../contracts/ports.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import { withdrawnAnchors } from '../chain/withdrawn-anchors.js';
import { guardLinks } from '../join/guard-links.js';
import { needsPlace } from './plan-registration.rules.js';
import { type Registered, writeRegistration } from './write-registration.js';

export interface Registration {
  readonly em: () => EntityManager;
  readonly intake: IntakePort;
  readonly grid: GridPort;
  readonly calendar: WorkingCalendar;
  /** Feeds that have grown. */
  readonly publish: (topics: readonly string[]) => void;
  /** The petition bureau with all that, when accused, take it with them (Art. 30). */
  readonly bureau: () => Promise<readonly string[]>;
  readonly now: () => Date;
}

/**
 * Matched submissions become cases, or go to the case they belong to: one transaction for all of them. A submission
 * that an earlier run registered is only linked again, so a batch may be run twice, or killed half way.
 *
 * @throws HubError PROCESSING_FAILED when grid left one of them out
 */
export async function registerBatch(deps: Registration, submissionIds: readonly string[]): Promise<Registered> {
  const matters = await deps.intake.matters(submissionIds);
  if (matters.length === 0) return { links: [], founded: 0, joined: 0, waiting: [] };
  const withdrawn = await withdrawnAnchors(deps.em(), matters);
  const toPlace = matters.filter((matter) => needsPlace(matter) || isOf(withdrawn, matter));
  const placed = await placedMatters(deps.grid, toPlace);
  const almanac = await deps.calendar.read();
  const { topics, ...registered } = await deps
    .em()
    .transactional((tx) => writeRegistration(tx, matters, placed, almanac, deps.now()));
  // Before intake is told: the units need not wait for it, and a second run would have nothing to tell them.
  deps.publish(topics);
  if (registered.links.length > 0) {
    await deps.intake.link(await guardLinks(deps.em(), deps.bureau, registered.links));
  }
  return registered;
}

const isOf = (anchors: ReadonlySet<string>, { match }: MatterV1): boolean =>
  match.kind !== 'NEW' && anchors.has(match.anchorSubmissionId);

async function placedMatters(grid: GridPort, matters: readonly MatterV1[]): Promise<ReadonlyMap<string, PlacedV1>> {
  if (matters.length === 0) return new Map();
  const answers = await grid.place(
    matters.map(({ submissionId, place, category, purpose, confidential, respondents }) => ({
      ref: submissionId,
      place,
      category,
      purpose,
      confidentiality: purpose === 'ACCUSATION' ? 'ACCUSATION' : confidential ? 'CONFIDENTIAL' : 'ORDINARY',
      respondents,
    })),
  );
  return new Map(answers.map((answer) => [answer.ref, answer]));
}
