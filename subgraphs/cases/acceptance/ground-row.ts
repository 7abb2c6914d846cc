import type { EntityManager } from '@mikro-orm/postgresql';
import type { Channel } from '../../../contracts/channel.js';
import { statement } from '../../../platform/database/statement.js';

/** 不予受理的理由, in force on a day. */
export interface GroundRow {
  readonly id: string;
  readonly code: string;
  readonly zh: string;
  readonly article: string;
  /** The ground that the notice has to state. */
  readonly noticeGround: string;
  /** Null: whatever the channel. */
  readonly channel: Channel | null;
  /** `yyyy-mm-dd` */
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly source: string;
}

export const GROUND_ROW = `
  g.id, g.code, g.zh, g.article, g.notice_ground as "noticeGround", g.channel, g.valid_from::text as "validFrom",
  g.valid_to::text as "validTo", g.source`;

/** @param day the county's */
export function readGrounds(em: EntityManager, day: string): Promise<GroundRow[]> {
  return statement(
    em,
    `select ${GROUND_ROW} from cases.not_accepted_ground g
      where $1::date between g.valid_from and coalesce(g.valid_to, 'infinity') order by g.channel nulls first, g.id`,
    [day],
  );
}
