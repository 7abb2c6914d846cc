import { MAIL_LIMITS } from './mail-limits.rules.js';
import type { CharsetUse, MailCut } from './mail-tree.js';

/** What is noted while one mail is read, its nested mails included: what it cost, what was guessed, what was left. */
export interface Reading {
  readonly charsets: CharsetUse[];
  readonly cuts: Set<MailCut>;
  /** False when the mail has had its parts. */
  takePart(): boolean;
  readonly note: (use: CharsetUse) => void;
}

/** More would only repeat themselves. */
const CHARSETS_NOTED = 50;

export function startReading(): Reading {
  let parts = 0;
  const charsets: CharsetUse[] = [];
  const cuts = new Set<MailCut>();
  return {
    charsets,
    cuts,
    takePart: () => {
      parts += 1;
      if (parts > MAIL_LIMITS.parts) cuts.add('parts');
      return parts <= MAIL_LIMITS.parts;
    },
    note: ({ declared, used, replacementCount }) => {
      if (charsets.length < CHARSETS_NOTED) charsets.push({ declared, used, replacementCount });
    },
  };
}
