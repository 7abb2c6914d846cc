import type { EntityManager } from '@mikro-orm/postgresql';
import type { Channel, EventKind } from '../../../contracts/channel.js';
import { statement } from '../../../platform/database/statement.js';

/** A submission that is still to be normalised and matched. */
export interface WaitingRow {
  readonly id: string;
  readonly channel: Channel;
  readonly source_system: string;
  readonly external_id: string;
  readonly event: EventKind;
  readonly profile: string;
  readonly received_at: Date;
  readonly content_type: string;
  readonly raw_sha256: string;
  readonly raw_sealed: Buffer | null;
  readonly repair_sealed: string | null;
  readonly held_until: Date | null;
}

/** Without a lock: reading takes time, and whoever writes looks again. */
export function waitingRows(em: EntityManager, ids: readonly string[]): Promise<WaitingRow[]> {
  return statement<WaitingRow>(
    em,
    `select id, channel, source_system, external_id, event, profile, received_at, content_type, raw_sha256, raw_sealed,
            repair_sealed, held_until
     from intake.submission where id = any($1) and state in ('RECEIVED', 'NORMALISED') order by id`,
    [ids],
  );
}
