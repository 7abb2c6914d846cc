import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { OnlineDoor, Registrar } from '../../contracts/doors.js';
import { HubError } from '../../platform/errors/hub-error.js';
import { defineConnector } from '../contract.js';
import { onlineEnv } from './online.env.js';
import { submitPetition } from './submit-petition.js';

/** The public portal's petitions, through the graph (`submitPetition`). */
export const online = defineConnector({
  channel: 'online',
  env: onlineEnv,

  async open({ config, inbox, now }) {
    const limiter = new RateLimiterMemory({ points: config.HUB_ONLINE_PER_MINUTE, duration: 60 });
    let isClosing = false;
    const door: OnlineDoor = {
      submit: async (input, registrar) => {
        if (isClosing) throw new HubError('SHUTTING_DOWN');
        await limiter.consume(sourceOf(registrar)).catch(refuseTooMany);
        return submitPetition(inbox, input, registrar, now());
      },
    };
    return {
      door,
      ready: () => !isClosing,
      close: async () => {
        isClosing = true;
      },
    };
  },
});

const sourceOf = ({ subject, client }: Registrar): string => (subject === 'anonymous' ? client : subject);

function refuseTooMany(): never {
  throw new HubError('RATE_LIMITED');
}
