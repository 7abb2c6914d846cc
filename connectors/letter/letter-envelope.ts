import { createHash } from 'node:crypto';
import type { EnvelopeFile, EnvelopeV1 } from '../../contracts/envelope.js';
import type { LetterRowV1 } from './letter-row.js';

/**
 * A row as an envelope, keyed by batch and number, so that the same batch again changes nothing. One without a key goes
 * by its content.
 */
export function letterEnvelope(row: LetterRowV1, files: readonly EnvelopeFile[], now: Date): EnvelopeV1 {
  const raw = Buffer.from(JSON.stringify(row));
  const { batchNo, seq, receivedOn } = row;
  const contentKey = createHash('sha256').update(JSON.stringify(row.cells)).digest('hex').slice(0, 32);
  return {
    channel: 'LETTER',
    sourceSystem: 'letter:batch',
    externalId: batchNo !== null && seq !== null ? `${batchNo}/${seq}` : `row/${contentKey}`,
    event: 'NEW',
    version: '1',
    profile: 'letter-row',
    receivedAt: receivedAt(receivedOn, now),
    contentType: 'application/json',
    raw,
    files,
  };
}

/** The beginning of the county's day on which it came, as an index knows no hour; a day that cannot be read is today. */
function receivedAt(day: string | null, now: Date): Date {
  const date = day === null ? now : new Date(`${day}T00:00:00+08:00`);
  return date < now ? date : now;
}
