import { defineConnector } from '../contract.js';
import { createAdmission } from './admission.js';
import { hotlineEnv } from './hotline.env.js';
import { createPushMemory } from './push-memory.js';
import { pushRoutes } from './push-routes.js';
import { createSkewWatch } from './skew-watch.js';
import type { PushRefusal } from './verify-push.js';

/** Bodies under way, all pushes together. */
const IN_FLIGHT_BYTES = 64 * 1_024 * 1_024;

/** 12345 platforms push their work orders here, signed, one or up to a hundred at a time. */
export const hotline = defineConnector({
  channel: 'hotline',
  env: hotlineEnv,

  async open({ config, inbox, log, metrics, now, routes }) {
    const refusals = metrics.counter('hub_hotline_refused_total', 'Pushes refused with 401, by reason', [
      'profile',
      'reason',
    ]);
    let isClosing = false;
    const receiver = {
      secrets: config.HUB_HOTLINE_SECRETS,
      inbox,
      now,
      memory: createPushMemory(now),
      skew: createSkewWatch(log),
      refused: (profile: string, reason: PushRefusal) => {
        refusals.inc({ profile, reason });
        log.debug({ event: 'hotline.push.refused', profile, reason });
      },
      failed: (profile: string, error: unknown) => {
        log.warn({ event: 'hotline.push.not_stored', profile, err: error });
      },
    };
    const maxItems = config.HUB_HOTLINE_MAX_IN_FLIGHT;
    const admission = createAdmission({ maxItems, maxBytes: IN_FLIGHT_BYTES });
    await routes(pushRoutes({ receiver, admission, isClosing: () => isClosing }));

    return {
      door: null,
      ready: () => !isClosing,
      close: async () => {
        isClosing = true;
      },
    };
  },
});
