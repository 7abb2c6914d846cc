/** Bytes of a part without their Content-Transfer-Encoding. An unknown one is left as it is. */
export function withoutTransferEncoding(bytes: Uint8Array, encoding: string): Uint8Array {
  switch (encoding) {
    case 'base64':
      return bytesOfBase64(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'));
    case 'quoted-printable':
      return bytesOfQuotedPrintable(bytes);
    default:
      return bytes;
  }
}

/** Lines, blanks and junk between the digits are skipped; padding in the middle ends one run and starts the next. */
export function bytesOfBase64(text: string): Uint8Array {
  const padded = text.indexOf('=');
  if (padded < 0 || /^[=\s]*$/.test(text.slice(padded, padded + 100)) === true) {
    return new Uint8Array(Buffer.from(text, 'base64'));
  }
  return new Uint8Array(Buffer.concat(text.split(/=+/).map((run) => Buffer.from(run, 'base64'))));
}

/**
 * @param isWord in an encoded word of a header an underscore is a blank, and there are no lines
 */
export function bytesOfQuotedPrintable(bytes: Uint8Array, isWord = false): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    if (byte === EQUALS) {
      const value = hexByte(bytes[at + 1], bytes[at + 2]);
      const lineEnd = value === null && !isWord ? endOfSoftBreak(bytes, at + 1) : null;
      if (value !== null) {
        out[length++] = value;
        at += 2;
      } else if (lineEnd !== null) at = lineEnd;
      else out[length++] = byte;
    } else out[length++] = isWord && byte === UNDERSCORE ? SPACE : byte;
  }
  return out.subarray(0, length);
}

const EQUALS = 0x3d;
const UNDERSCORE = 0x5f;
const SPACE = 0x20;
const TAB = 0x09;
const CR = 0x0d;
const LF = 0x0a;
/** RFC 2045 lines have at most 76 characters. */
const BLANKS_AFTER_SOFT_BREAK = 80;

/** Where the line ends that `=` breaks, blanks behind it allowed; null when it breaks none. */
function endOfSoftBreak(bytes: Uint8Array, from: number): number | null {
  const last = Math.min(bytes.length, from + BLANKS_AFTER_SOFT_BREAK);
  let at = from;
  while (at < last && (bytes[at] === SPACE || bytes[at] === TAB || bytes[at] === CR)) at += 1;
  return at >= bytes.length || bytes[at] === LF ? at : null;
}

function hexByte(high: number | undefined, low: number | undefined): number | null {
  const value = hexDigit(high) * 16 + hexDigit(low);
  return value >= 0 && hexDigit(high) >= 0 && hexDigit(low) >= 0 ? value : null;
}

function hexDigit(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  if (byte >= 0x41 && byte <= 0x46) return byte - 0x37;
  return byte >= 0x61 && byte <= 0x66 ? byte - 0x57 : -1;
}
