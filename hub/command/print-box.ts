/** Width of a line as a terminal shows it: a Chinese character takes two columns. */
function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += (character.codePointAt(0) as number) > 0x2e7f ? 2 : 1;
  return columns;
}

/** Lines in a frame, padded by what a terminal shows. */
export function boxOf(lines: readonly string[]): string {
  const width = Math.max(...lines.map(columnsOf));
  const padded = lines.map((line) => `│ ${line}${' '.repeat(width - columnsOf(line))} │`);
  const edge = '─'.repeat(width + 2);
  return [`┌${edge}┐`, ...padded, `└${edge}┘`].join('\n');
}

/** `label` padded to `columns` as a terminal shows it, then `text`. */
export function labelled(label: string, text: string, columns = 12): string {
  return `${label}${' '.repeat(Math.max(1, columns - columnsOf(label)))}${text}`;
}
