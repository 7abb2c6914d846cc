import type { EntityManager } from '@mikro-orm/postgresql';
import { statement } from '../../../platform/database/statement.js';
import type { KnownMatter } from './find-orders.js';

/** A submission of this batch, and somebody who may be its petitioner. */
export interface Lookup {
  readonly submissionId: string;
  readonly petitionerId: string;
  readonly receivedAt: Date;
}

/** What is compared of the submissions of this batch; their rows do not hold it yet. */
export interface BatchText {
  readonly submissionId: string;
  readonly content: string;
}

export interface CandidateRow extends KnownMatter {
  readonly submission_id: string;
  readonly petitioner_id: string;
  readonly similarity: number;
  readonly days_apart: number;
  /** Null while it is of this batch. */
  readonly category: string | null;
  readonly area_code: string | null;
  readonly address: string | null;
  readonly is_matched: boolean;
}

/** Latest submissions of one person that are compared. */
const RECENT_PER_PERSON = 8;
/** Beginning of a text that is compared. Characters. */
const COMPARED_LENGTH = 600;

/**
 * Other submissions of the persons who may be these submissions' petitioners, with the distance of the texts. The
 * petitioner is the block: the cost grows with what one person wrote lately, never with all cases.
 */
export async function findCandidates(
  em: EntityManager,
  lookups: readonly Lookup[],
  texts: readonly BatchText[],
  windowDays: number,
): Promise<CandidateRow[]> {
  if (lookups.length === 0) return [];
  return statement<CandidateRow>(
    em,
    `with text as materialized (
       select id, left(content, ${COMPARED_LENGTH}) as content from unnest($4::text[], $5::text[]) as t (id, content)
     )
     select a.submission_id, a.petitioner_id, c.id, c.case_id, c.anchor_id,
            public.similarity(mine.content, coalesce(theirs.content, left(c.content, ${COMPARED_LENGTH}), '')) as similarity,
            abs(extract(epoch from a.received_at - c.received_at)) / 86400.0 as days_apart,
            c.normalised ->> 'category' as category, c.normalised -> 'place' ->> 'areaCode' as area_code,
            c.normalised -> 'place' ->> 'address' as address, c.state in ('MATCHED', 'LINKED') as is_matched
     from unnest($1::text[], $2::text[], $3::timestamptz[]) as a (submission_id, petitioner_id, received_at)
     cross join lateral (
       select l.submission_id from intake.petitioner_link l
       where l.petitioner_id = a.petitioner_id and l.submission_id <> a.submission_id
         and l.received_at between a.received_at - $6::int * interval '1 day' and a.received_at + $6::int * interval '1 day'
       order by l.received_at desc limit ${RECENT_PER_PERSON}
     ) recent
     join intake.submission c on c.id = recent.submission_id
     join text mine on mine.id = a.submission_id
     left join text theirs on theirs.id = c.id`,
    [
      lookups.map(({ submissionId }) => submissionId),
      lookups.map(({ petitionerId }) => petitionerId),
      lookups.map(({ receivedAt }) => receivedAt),
      texts.map(({ submissionId }) => submissionId),
      texts.map(({ content }) => content),
      windowDays,
    ],
  );
}
