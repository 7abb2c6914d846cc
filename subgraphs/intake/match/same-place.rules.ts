interface Place {
  readonly areaCode: string | null;
  readonly address: string | null;
}

/** Null when one of the two does not say where. A county's code says nothing: all places lie in it. */
export function isSamePlace(ours: Place, theirs: Place): boolean | null {
  const [address, other] = [bare(ours.address), bare(theirs.address)];
  if (address !== null && other !== null && (address.includes(other) || other.includes(address))) return true;
  const [code, otherCode] = [below(ours.areaCode), below(theirs.areaCode)];
  if (code !== null && otherCode !== null) return code.startsWith(otherCode) || otherCode.startsWith(code);
  return address !== null && other !== null ? false : null;
}

const bare = (address: string | null): string | null => {
  const text = address?.replace(/[\s,.，。、（）()]/g, '') ?? '';
  return text.length < 4 ? null : text;
};
const below = (code: string | null): string | null => {
  const significant = code?.replace(/(000)+$/, '') ?? '';
  return significant.length > 6 ? significant : null;
};
