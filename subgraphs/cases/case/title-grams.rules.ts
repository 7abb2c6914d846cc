/** As a title is compared: full-width and half-width, capital and small letters are the same. */
export const comparable = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Every two neighbouring characters, each pair once. A text of one character has none. */
export function gramsOf(text: string): string[] {
  const characters = [...comparable(text)];
  return [...new Set(characters.slice(1).map((character, at) => `${characters[at]}${character}`))];
}
