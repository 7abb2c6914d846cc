import type { EntityManager } from '@mikro-orm/postgresql';
import type { Jobs } from '../../../platform/queue/jobs.js';
import type { Vault } from '../inbox/prepare-arrival.js';
import { INTAKE_PROCESS } from '../process/queue-names.js';
import { sendOn } from './send-on.js';
import type { SetAsideDesk } from './set-aside-desk.js';

export function openSetAsideDesk(fork: () => EntityManager, vault: Vault, jobs: Jobs): SetAsideDesk {
  return {
    repair: async (submissionId, repair) => {
      await sendOn(fork(), vault, submissionId, repair);
      jobs.hurry(INTAKE_PROCESS, [submissionId]);
    },
    replay: async (submissionId) => {
      await sendOn(fork(), vault, submissionId);
      jobs.hurry(INTAKE_PROCESS, [submissionId]);
    },
  };
}
