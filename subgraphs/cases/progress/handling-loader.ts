import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import type { Confidentiality } from '../../../contracts/channel.js';
import { statement } from '../../../platform/database/statement.js';
import { type HandlingStep, handlingSteps, type PastEvent } from './handling-steps.rules.js';

export type { HandlingStep } from './handling-steps.rules.js';
export type HandlingLoader = DataLoader<string, HandlingStep[]>;

interface ProgressRow extends PastEvent {
  readonly submissionId: string;
  readonly confidentiality: Confidentiality;
}

/**
 * The handling of submissions, whoever asks: the gateway comes here only from intake's `petitionProgress`, which has
 * taken the query code. Nothing in it tells of a person.
 */
export function handlingLoader(em: EntityManager): HandlingLoader {
  return new DataLoader(async (submissionIds) => {
    const rows = await statement<ProgressRow>(
      em,
      `select s.submission_id as "submissionId", c.confidentiality, e.kind, e.at, e.unit_code as "unitCode",
              e.facts ->> 'role' as role, e.facts ->> 'move' as move
         from cases.case_submission s
         join cases.case c on c.id = s.case_id
         join cases.case_event e on e.case_id = c.id
        where s.submission_id = any ($1) and s.separated_at is null order by s.submission_id, e.sequence`,
      [submissionIds],
    );
    const bySubmission = Map.groupBy(rows, ({ submissionId }) => submissionId);
    return submissionIds.map((id) => {
      const events = bySubmission.get(id) ?? [];
      return handlingSteps(events, events[0]?.confidentiality ?? 'ORDINARY');
    });
  });
}
