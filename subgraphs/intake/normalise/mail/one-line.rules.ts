/** Line breaks, control characters and marks that turn the direction of writing: they forge headers, logs and names. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]+/g;

/** Text as one line of at most `max` characters. */
export function oneLine(text: string, max: number): string {
  return text
    .slice(0, max * 4)
    .toWellFormed()
    .replace(UNPRINTABLE, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, max)
    .toWellFormed();
}

/** Text of many lines that any database takes: `\n` between lines, no control characters but tabs. */
export function manyLines(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufeff]/g, '')
  );
}
