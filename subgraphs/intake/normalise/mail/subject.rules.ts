export interface ReadSubject {
  readonly plainSubject: string;
  readonly isForward: boolean;
  readonly caseNumbers: readonly string[];
}

const PREFIX = /^\s*(re|aw|回复|答复|回覆|答覆|fw|fwd|转发|轉寄|转寄)\s*([[(（【]\s*\d{1,3}\s*[\])）】])?\s*[:：]\s*/i;
const FORWARD = /^(fw|fwd|转发|轉寄|转寄)$/i;
const PREFIXES_MAX = 20;
/** `[信访 XF2026-000123]`, `[信访〔2026〕000123号]`: what our own mails carry. */
const OWN_TOKEN = /[[【［]\s*信访\s*([^\][【】［］]{4,40}?)\s*[\]】］]/g;

/** Takes from a subject what programs and we ourselves put there. */
export function readSubject(subject: string): ReadSubject {
  const caseNumbers = [...subject.matchAll(OWN_TOKEN)].map(([, number = '']) => number.replace(/\s+/g, ''));
  let plain = subject.replace(OWN_TOKEN, ' ').trim();
  let isForward = false;
  for (let count = 0; count < PREFIXES_MAX; count += 1) {
    const prefix = PREFIX.exec(plain);
    if (!prefix) break;
    isForward ||= FORWARD.test(prefix[1]!);
    plain = plain.slice(prefix[0].length);
  }
  return { plainSubject: plain.replace(/\s+/g, ' ').trim(), isForward, caseNumbers: [...new Set(caseNumbers)] };
}
