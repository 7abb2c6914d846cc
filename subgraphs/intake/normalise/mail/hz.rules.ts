const TILDE = 0x7e;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const NEWLINE = 0x0a;

/**
 * HZ (RFC 1843): GB 2312 in seven bits, between `~{` and `~}`. No decoder has it any more; the bytes it stands for are
 * those of GB 2312 with the high bit set.
 */
export function gbBytesOfHz(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  let isChinese = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    const next = bytes[at + 1];
    if (byte === TILDE && (next === OPEN || next === CLOSE)) {
      isChinese = next === OPEN;
      at += 1;
    } else if (byte === TILDE && !isChinese && (next === TILDE || next === NEWLINE)) {
      if (next === TILDE) out[length++] = TILDE;
      at += 1;
    } else if (byte === NEWLINE) {
      // A line always ends in ASCII; a sender that forgot to close it must not spoil the rest.
      isChinese = false;
      out[length++] = byte;
    } else {
      out[length++] = isChinese && byte > 0x20 ? byte | 0x80 : byte;
    }
  }
  return out.subarray(0, length);
}
