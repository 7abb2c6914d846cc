import { HubError } from '../../platform/errors/hub-error.js';
import { defineConnector } from '../contract.js';
import { type ImportedLetters, importLetters, type LetterImport } from './import-letters.js';

export interface LetterDoor {
  /** @throws HubError PAYLOAD_UNREADABLE, BODY_TOO_LARGE */
  importBatch(batch: Pick<LetterImport, 'file' | 'scansDir' | 'onRow'>): Promise<ImportedLetters>;
}

/** Letters, registered by hand and brought in as a batch: an index and its scans (`bin/hub letters import`). */
export const letter = defineConnector({
  channel: 'letter',
  env: {},

  async open({ inbox, now }) {
    let isClosing = false;
    const door: LetterDoor = {
      importBatch: async (batch) => {
        if (isClosing) throw new HubError('SHUTTING_DOWN');
        return importLetters({ ...batch, inbox, now: now() });
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
