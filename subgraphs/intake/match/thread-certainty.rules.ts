import type { Certainty } from './certainty.rules.js';

/** Two mails that share a message id, or one of which holds our number of the other. */
export interface MailLikeness {
  /** Both call themselves by the same id. */
  readonly isCopy: boolean;
  readonly isSameContent: boolean;
  readonly isSamePerson: boolean;
  readonly isSameSubject: boolean;
}

/** Whoever answers in a thread is believed only as the person who opened it: anybody can copy a message id. */
const ANSWER = 0.97;
const OTHER_SUBJECT = 0.8;
const OTHER_PERSON = 0.5;
const OTHER_CONTENT = 0.5;

export function threadCertainty({ isCopy, isSameContent, isSamePerson, isSameSubject }: MailLikeness): Certainty {
  if (!isSamePerson) return { certainty: OTHER_PERSON, reasons: ['邮件往来相关', '发件人不同'] };
  // Sent to five leaders it comes five times.
  if (isCopy && isSameContent) return { certainty: 1, reasons: ['同一邮件'] };
  if (isCopy) return { certainty: OTHER_CONTENT, reasons: ['邮件编号相同', '内容不同'] };
  return isSameSubject
    ? { certainty: ANSWER, reasons: ['邮件往来相关', '同一发件人', '主题相同'] }
    : { certainty: OTHER_SUBJECT, reasons: ['邮件往来相关', '同一发件人', '主题不同'] };
}
