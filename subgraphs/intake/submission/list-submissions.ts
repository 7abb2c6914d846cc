import { statement } from '../../../platform/database/statement.js';
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
import { refuseUnlessAllowed } from '../refuse-unless-allowed.js';
import { seesLinkedAccusations } from '../visibility.rules.js';
import { SubmissionType } from './submission.type.js';
import type { SubmissionFilter } from './submission-filter.type.js';
import { SUBMISSION_COLUMNS, type SubmissionRow } from './submission-row.js';

/** Shortest and longest text looked for. Characters. */
const TEXT_MIN = 2;
const TEXT_MAX = 100;

const NO_LINKED_ACCUSATION = `(s.case_id is null or s.normalised ->> 'purpose' is distinct from 'ACCUSATION')`;

export interface SubmissionsAsked extends PageAsked {
  readonly filter: SubmissionFilter | null | undefined;
}

/**
 * The latest first.
 *
 * @throws HubError UNAUTHENTICATED, FORBIDDEN, PAGE_TOO_LARGE, CURSOR_INVALID, BAD_USER_INPUT with `field`
 */
export async function listSubmissions(
  context: IntakeContext,
  { filter, first, after }: SubmissionsAsked,
): Promise<Page<SubmissionType>> {
  refuseUnlessAllowed(context.viewer, 'listSubmissions');
  const size = pageSize(first);
  const { conditions, parameters } = conditionsOf(filter ?? {}, after);
  if (!seesLinkedAccusations(context.viewer)) conditions.push(NO_LINKED_ACCUSATION);
  const rows = await statement<SubmissionRow>(
    context.em,
    `select ${SUBMISSION_COLUMNS} from intake.submission s ${conditions.length > 0 ? `where ${conditions.join(' and ')}` : ''}
     order by s.received_at desc, s.id desc limit ${size + 1}`,
    parameters,
  );
  return pageOf(
    rows,
    size,
    (row) => cursorOf([row.received_at.toISOString(), row.id]),
    (row) => new SubmissionType(context.loaders, row, 'WHOLE'),
  );
}

function conditionsOf(filter: SubmissionFilter, after: string | null | undefined) {
  const conditions: string[] = [];
  const parameters: unknown[] = [];
  const add = (condition: string, ...values: readonly unknown[]): void => {
    const numbered = values.reduce<string>((text, value) => text.replace('?', `$${parameters.push(value)}`), condition);
    conditions.push(numbered);
  };
  const { channel, state, text, receivedFrom, receivedTo, sourceSystem } = filter;
  if (channel) add('s.channel = ?', channel);
  if (state) add('s.state = ?', state);
  if (sourceSystem) add('s.source_system = ?', sourceSystem);
  if (receivedFrom) add('s.received_at >= ?', receivedFrom);
  if (receivedTo) add('s.received_at < ?', receivedTo);
  if (typeof text === 'string') {
    const words = wordsOf(text);
    add(`(s.title ilike ? or s.content ilike ? or s.submission_no = ?)`, likeOf(words), likeOf(words), words);
  }
  if (after != null) add('(s.received_at, s.id) < (?::timestamptz, ?)', ...positionOf(after));
  return { conditions, parameters };
}

function wordsOf(text: string): string {
  const words = text.trim();
  // A NUL is no character to PostgreSQL.
  const isReadable = words.length >= TEXT_MIN && words.length <= TEXT_MAX && !words.includes('\0');
  if (!isReadable) throw new HubError('BAD_USER_INPUT', { field: 'filter.text' });
  return words;
}

const likeOf = (words: string): string => `%${words.replace(/[\\%_]/g, '\\$&')}%`;

function positionOf(cursor: string): [string, string] {
  const [time = '', id = ''] = readCursor(cursor, 2);
  if (Number.isNaN(Date.parse(time))) throw new HubError('CURSOR_INVALID');
  return [new Date(time).toISOString(), id];
}
