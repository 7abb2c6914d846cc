import { hotline } from './hotline/hotline.js';
import { letter } from './letter/letter.js';
import { mailbox } from './mailbox/mailbox.js';
import { online } from './online/online.js';
import { visit } from './visit/visit.js';

/** Every channel the county listens to. A new channel is a folder beside this file and a line here. */
export const connectors = { letter, visit, online, hotline, mailbox } as const;
