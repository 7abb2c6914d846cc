import { HubError } from '../../../platform/errors/hub-error.js';
import {
  cursorOf,
  type Page,
  type PageAsked,
  pageOf,
  pageSize,
  readCursor,
} from '../../../platform/graphql/connection.js';
import type { IntakeContext } from '../intake-context.js';
import type { SubmissionType } from '../submission/submission.type.js';
import { showsPersons } from '../visibility.rules.js';
import type { ParticipantCountsType, ParticipantType } from './participant.type.js';

/** Null for whoever may not know the persons. @throws HubError PAGE_TOO_LARGE, CURSOR_INVALID */
export async function pageParticipants(
  { loaders }: IntakeContext,
  { id, sight }: SubmissionType,
  { first, after }: PageAsked,
): Promise<Page<ParticipantType> | null> {
  if (!showsPersons(sight)) return null;
  const size = pageSize(first);
  const rows = await loaders.participantPage.load({ submissionId: id, size, after: after ? placeOf(after) : -1 });
  return pageOf(
    rows,
    size,
    ({ ordinal }) => cursorOf([String(ordinal)]),
    (row) => row,
  );
}

/** Null before it is normalised. */
export async function participantCounts(
  { loaders }: IntakeContext,
  { id, row }: SubmissionType,
): Promise<ParticipantCountsType | null> {
  const { person_count: total } = row;
  if (total === null) return null;
  const { representatives, co_signers: coSigners } = (await loaders.participantCount.load(id)) ?? NOBODY;
  return { representatives, coSigners, total, unnamed: Math.max(0, total - representatives - coSigners) };
}

const NOBODY = { representatives: 0, co_signers: 0 };

function placeOf(cursor: string): number {
  const [place = ''] = readCursor(cursor, 1);
  if (!/^\d{1,5}$/.test(place)) throw new HubError('CURSOR_INVALID');
  return Number(place);
}
