import { HubError } from '../../../platform/errors/hub-error.js';
import type { IntakeContext } from '../intake-context.js';
import { reachedBy } from './reached.js';
import type { SubmissionFilter } from './submission-filter.type.js';

/** Shortest and longest text looked for. Characters. */
const TEXT_MIN = 2;
const TEXT_MAX = 100;

const OF_PERSON = `s.id in (
  select l.submission_id from intake.petitioner_identifier i
  join intake.petitioner_link l on l.petitioner_id = i.petitioner_id where i.blind_index = any(?::text[]))`;

/**
 * What the filter and the cursor ask of `intake.submission s`, and what the viewer may not see.
 *
 * @param after received_at and id of the last row seen
 * @throws HubError BAD_USER_INPUT with `field`
 */
export function submissionConditions(
  { viewer, secrets }: Pick<IntakeContext, 'viewer' | 'secrets'>,
  filter: SubmissionFilter,
  after: readonly [Date, string] | null,
): { readonly where: string; readonly parameters: readonly unknown[] } {
  const conditions: string[] = [reachedBy(viewer)];
  const parameters: unknown[] = [];
  const add = (condition: string, ...values: readonly unknown[]): void => {
    const numbered = values.reduce<string>((text, value) => text.replace('?', `$${parameters.push(value)}`), condition);
    conditions.push(numbered);
  };
  const { channel, state, text, person, receivedFrom, receivedTo, sourceSystem } = filter;
  if (channel) add('s.channel = ?', channel);
  if (state) add('s.state = ?', state);
  if (sourceSystem) add('s.source_system = ?', sourceSystem);
  if (receivedFrom) add('s.received_at >= ?', receivedFrom);
  if (receivedTo) add('s.received_at < ?', receivedTo);
  if (person != null) add(OF_PERSON, personIndexes(secrets, person));
  if (text != null) add(...textCondition(text.trim()));
  if (after) add('(s.received_at, s.id) < (?::timestamptz, ?)', ...after);
  return { where: conditions.join(' and '), parameters };
}

function textCondition(words: string): [condition: string, ...values: string[]] {
  // A NUL is no character to PostgreSQL.
  const isReadable = words.length >= TEXT_MIN && words.length <= TEXT_MAX && !words.includes('\0');
  if (!isReadable) throw new HubError('BAD_USER_INPUT', { field: 'filter.text' });
  if (/^XJ\d{4}-\d+$/i.test(words)) return ['s.submission_no = ?', words.toUpperCase()];
  const like = `%${words.replace(/[\\%_]/g, '\\$&')}%`;
  // Folding the case of Chinese doubles the time and finds nothing more.
  return /[a-z]/i.test(words)
    ? ['(s.title ilike ? or s.content ilike ?)', like, like]
    : ['(s.title like ? or s.content like ?)', like, like];
}

function personIndexes(secrets: IntakeContext['secrets'], written: string): string[] {
  const indexes = written.length > TEXT_MAX ? [] : secrets.personIndexesOf(written);
  if (indexes.length === 0) throw new HubError('BAD_USER_INPUT', { field: 'filter.person' });
  return indexes;
}
