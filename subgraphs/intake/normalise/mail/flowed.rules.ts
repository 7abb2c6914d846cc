/** Text of `format=flowed` (RFC 3676): a line that ends in a blank goes on in the next, quoted to the same depth. */
export function unflow(text: string, isDelSp: boolean): string {
  const out: string[] = [];
  let open: { depth: number; pieces: string[] } | null = null;
  const close = (): void => {
    if (open) out.push('> '.repeat(open.depth) + open.pieces.join(''));
    open = null;
  };
  for (const line of text.split(/\r?\n/)) {
    const depth = /^>*/.exec(line)![0].length;
    const unquoted = line.slice(depth);
    const unstuffed = unquoted.startsWith(' ') ? unquoted.slice(1) : unquoted;
    const isSignature = unstuffed === '-- ';
    const goesOn = unstuffed.endsWith(' ') && !isSignature;
    if (open !== null && (open.depth !== depth || isSignature)) close();
    open ??= { depth, pieces: [] };
    open.pieces.push(goesOn && isDelSp ? unstuffed.slice(0, -1) : unstuffed);
    if (!goesOn) close();
  }
  close();
  return out.join('\n');
}
