import type { EntityManager } from '@mikro-orm/postgresql';
import type { EventKind, Origin } from '../../../contracts/channel.js';
import type { MatterV1 } from '../../../contracts/matter.js';
import { statement } from '../../../platform/database/statement.js';
import type { KeptSubmission } from '../normalise/kept-submission.rules.js';
import { callbackHeardOf } from './callback-heard.rules.js';
import { circumstancesOf } from './circumstances.rules.js';

interface MatterRow {
  readonly id: string;
  readonly channel: MatterV1['channel'];
  readonly source_system: string;
  readonly matched_event: EventKind;
  readonly received_at: Date;
  readonly title: string;
  readonly normalised: KeptSubmission;
  readonly quiet: boolean;
  readonly has_proxy: boolean;
  readonly match_kind: 'NEW' | 'EVENT' | 'JOINED';
  readonly match_certainty: number;
  readonly match_reasons: string[];
  readonly anchor_id: string;
  readonly anchor_case_id: string | null;
}

/** Matched submissions that wait for their case, what opens a matter before what belongs to it. */
export async function matters(em: EntityManager, ids: readonly string[]): Promise<MatterV1[]> {
  const rows = await statement<MatterRow>(
    em,
    `select s.id, s.channel, s.source_system, s.matched_event, s.received_at, s.title, s.normalised, s.quiet,
            s.match_kind, s.match_certainty, s.match_reasons, s.anchor_id, a.case_id as anchor_case_id,
            exists (select from intake.proxy p where p.submission_id = s.id) as has_proxy
     from intake.submission s left join intake.submission a on a.id = s.anchor_id
     where s.id = any($1) and s.state = 'MATCHED'
     order by s.match_kind <> 'NEW', s.id`,
    [ids],
  );
  return rows.map(matterOf);
}

function originOf({ normalised, has_proxy: hasProxy }: MatterRow): Origin {
  if (normalised.extra['isProactive'] === true) return 'PROACTIVE';
  return hasProxy ? 'PROXY' : 'PETITIONER';
}

function matterOf(row: MatterRow): MatterV1 {
  const { normalised } = row;
  const callback = callbackHeardOf(row.matched_event, normalised.extra);
  return {
    submissionId: row.id,
    channel: row.channel,
    sourceSystem: row.source_system,
    event: row.matched_event,
    receivedAt: row.received_at.toISOString(),
    title: row.title,
    purpose: normalised.purpose,
    category: normalised.category,
    place: normalised.place,
    respondents: normalised.respondents,
    urgency: normalised.urgency,
    personCount: normalised.personCount,
    origin: originOf(row),
    circumstances: circumstancesOf(row.channel, normalised.extra),
    ...(callback ? { callback } : {}),
    confidential: normalised.confidential,
    match:
      row.match_kind === 'NEW'
        ? { kind: 'NEW' }
        : {
            kind: row.match_kind,
            anchorSubmissionId: row.anchor_id,
            anchorCaseId: row.anchor_case_id,
            certainty: row.match_certainty,
            reasons: row.match_reasons,
          },
    quiet: row.quiet,
  };
}
