import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import type { AccessNotes } from '../../../platform/access-log/access-notes.js';
import type { AttachmentType } from '../attachment/attachment.type.js';
import { loadAttachments } from '../attachment/load-attachments.js';
import {
  type CaseChainRow,
  type ChainEntryRow,
  type ChainPageKey,
  type ChainPlaceRow,
  loadCaseChains,
  loadChainPages,
  loadChainPlaces,
} from '../chain/chain-rows.js';
import type { IntakeSecrets } from '../intake-secrets.js';
import { type CandidateRow, loadCandidates } from '../match/load-candidates.js';
import {
  countParticipants,
  loadParticipants,
  type ParticipantCountRow,
  type ParticipantPageKey,
  type ParticipantRow,
} from '../petitioner/load-participants.js';
import { loadPetitioners } from '../petitioner/load-petitioners.js';
import type { PetitionerType } from '../petitioner/petitioner.type.js';
import { loadProxies } from '../proxy/load-proxies.js';
import type { ProxyType } from '../proxy/proxy.type.js';
import { loadContents, loadSubmissions, loadSubmissionsOfCases } from './load-submissions.js';
import type { SubmissionRow } from './submission-row.js';

/** What a request reads by key: one statement of each kind, however many ask. */
export interface IntakeLoaders {
  readonly submission: DataLoader<string, SubmissionRow | null>;
  readonly submissionsOfCase: DataLoader<string, SubmissionRow[]>;
  readonly content: DataLoader<string, string | null>;
  readonly petitioners: DataLoader<string, PetitionerType[]>;
  readonly proxy: DataLoader<string, ProxyType | null>;
  readonly attachments: DataLoader<string, AttachmentType[]>;
  readonly candidates: DataLoader<string, CandidateRow[]>;
  readonly participantCount: DataLoader<string, ParticipantCountRow | null>;
  /** One more than asked for, when there is one. */
  readonly participantPage: DataLoader<ParticipantPageKey, ParticipantRow[], string>;
  readonly chainPlace: DataLoader<string, ChainPlaceRow | null>;
  readonly caseChain: DataLoader<string, CaseChainRow | null>;
  /** One row more than asked for, when there is one. */
  readonly chainPage: DataLoader<ChainPageKey, ChainEntryRow[], string>;
}

export function createIntakeLoaders(em: EntityManager, secrets: IntakeSecrets, access: AccessNotes): IntakeLoaders {
  /** Kept before it is shown: who brought a submission, its text, its files. */
  const noted =
    <Value>(load: Load<Value>): Load<Value> =>
    async (ids) => {
      const found = await load(ids);
      await access.note('PERSON_READ', { submissionIds: ids.filter((id) => found.get(id) != null) });
      return found;
    };
  return {
    submission: one((ids) => loadSubmissions(em, ids)),
    submissionsOfCase: many((caseIds) => loadSubmissionsOfCases(em, caseIds)),
    content: one(noted((ids) => loadContents(em, ids))),
    petitioners: many(noted((ids) => loadPetitioners(em, secrets, ids))),
    proxy: one(noted((ids) => loadProxies(em, secrets, ids))),
    attachments: many(noted((ids) => loadAttachments(em, secrets, ids))),
    candidates: many((ids) => loadCandidates(em, ids)),
    participantCount: one((ids) => countParticipants(em, ids)),
    participantPage: new DataLoader(
      async (keys) => {
        const pages = await loadParticipants(em, secrets, keys);
        await access.note('PERSON_READ', { submissionIds: keys.map(({ submissionId }) => submissionId) });
        return pages;
      },
      {
        cacheKeyFn: ({ submissionId, size, after }: ParticipantPageKey) => `${submissionId} ${size} ${after}`,
      },
    ),
    chainPlace: one((ids) => loadChainPlaces(em, ids)),
    caseChain: one((ids) => loadCaseChains(em, ids)),
    chainPage: new DataLoader((keys) => loadChainPages(em, keys), {
      cacheKeyFn: ({ caseId, size, after }: ChainPageKey) => `${caseId} ${size} ${after?.join(' ') ?? ''}`,
    }),
  };
}

type Load<Value> = (ids: readonly string[]) => Promise<ReadonlyMap<string, Value>>;

function one<Value>(load: Load<Value>): DataLoader<string, Value | null> {
  return new DataLoader(async (ids) => {
    const found = await load(ids);
    return ids.map((id) => found.get(id) ?? null);
  });
}

function many<Value>(load: Load<Value[]>): DataLoader<string, Value[]> {
  return new DataLoader(async (ids) => {
    const found = await load(ids);
    return ids.map((id) => found.get(id) ?? []);
  });
}
