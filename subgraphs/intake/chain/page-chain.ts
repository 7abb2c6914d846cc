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
import type { CaseType } from '../submission/case.type.js';
import { findSubmission, throughCase } from '../submission/find-submission.js';
import type { SubmissionType } from '../submission/submission.type.js';
import type { ChainEntryType } from './chain.type.js';
import type { ChainEntryRow } from './chain-rows.js';

/**
 * The submissions of a case in the order in which they were received, each with which one of its petitioners' it was.
 * Null when the viewer may not see the case.
 *
 * @throws HubError PAGE_TOO_LARGE, CURSOR_INVALID
 */
export async function pageChain(
  context: IntakeContext,
  it: CaseType,
  { first, after }: PageAsked,
): Promise<Page<ChainEntryType> | null> {
  if (!it.viewable) return null;
  const size = pageSize(first);
  const position = after ? positionOf(after) : null;
  const rows = await context.loaders.chainPage.load({ caseId: it.id, size, after: position });
  const page = pageOf(
    rows,
    size,
    (row) => cursorOf([row.received_at.toISOString(), row.id]),
    (row) => row,
  );
  return { pageInfo: page.pageInfo, nodes: await Promise.all(page.nodes.map((row) => entryOf(context, it, row))) };
}

async function entryOf(context: IntakeContext, it: CaseType, row: ChainEntryRow): Promise<ChainEntryType> {
  return {
    submission: await throughCase(context, it, row.id),
    receivedAt: row.received_at,
    ordinal: row.ordinal,
    visitOrdinal: row.visit_ordinal,
    firstReceivedAt: row.first_received_at,
    previous: row.previous_id === null ? null : await previousOf(context, it, row.previous_id),
  };
}

/** Seen through the case where it belongs to it, and by itself otherwise. */
async function previousOf(context: IntakeContext, it: CaseType, id: string): Promise<SubmissionType | null> {
  const row = await context.loaders.submission.load(id);
  return row?.case_id === it.id ? throughCase(context, it, id) : findSubmission(context, id);
}

function positionOf(cursor: string): readonly [string, string] {
  const [at = '', id = ''] = readCursor(cursor, 2);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at) || Number.isNaN(Date.parse(at))) {
    throw new HubError('CURSOR_INVALID');
  }
  return [at, id];
}
