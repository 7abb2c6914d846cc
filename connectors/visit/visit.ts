import type { VisitDoor } from '../../contracts/doors.js';
import { HubError } from '../../platform/errors/hub-error.js';
import { defineConnector } from '../contract.js';
import { registerVisit } from './register-visit.js';

/** Reception desks register who came, through the graph (`registerVisit`). */
export const visit = defineConnector({
  channel: 'visit',
  env: {},

  async open({ inbox, now }) {
    let isClosing = false;
    const door: VisitDoor = {
      register: async (input, registrar) => {
        if (isClosing) throw new HubError('SHUTTING_DOWN');
        return registerVisit(inbox, input, registrar, now());
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
