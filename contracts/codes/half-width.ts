/**
 * Full-width letters, digits and signs as the ones of ASCII; every other character stays, one for one. The marks that
 * end a Chinese sentence or clause stay too: they stand in every text and in no number.
 */
export function halfWidth(text: string): string {
  return text.replace(/[\uff02-\uff0b\uff0d-\uff1a\uff1c-\uff1e\uff20-\uff5e\u3000]/g, (character) =>
    character === '\u3000' ? ' ' : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}
