/** What mail programs and people put before a subject, and our own number in it. */
const PREFIX = /^\s*(?:(?:回复|答复|转发|re|fw|fwd|回覆)\s*(?:\[\d+\])?\s*[:：]|[[【][^\]】]{0,40}[\]】])\s*/i;

/** A subject without its prefixes: equal for a mail and the answers to it. */
export function bareSubject(subject: string): string {
  let bare = subject;
  while (PREFIX.test(bare)) bare = bare.replace(PREFIX, '');
  return bare.replace(/\s+/g, '').toLowerCase();
}
