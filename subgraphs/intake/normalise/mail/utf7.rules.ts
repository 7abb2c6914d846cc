/** UTF-7 (RFC 2152): `+` and `-` around UTF-16 in base64. Read only; nobody should write it. */
export function textOfUtf7(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/\+([A-Za-z0-9+/]*)-?/g, (_, base64: string) => (base64 === '' ? '+' : utf16Of(base64)));
}

function utf16Of(base64: string): string {
  const units = Buffer.from(base64, 'base64');
  return new TextDecoder('utf-16be').decode(units.subarray(0, units.length - (units.length % 2)));
}
