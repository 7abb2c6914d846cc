import { initialsOf } from '../search/initials.rules.js';

/** Whether a name is meant: by a part of it, or typed as the first letters of its syllables, from the family name on. */
export function nameSearch(text: string): (name: string) => boolean {
  const wanted = text.normalize('NFKC').trim();
  const letters = wanted.toLowerCase();
  if (!/^[a-z]+$/.test(letters)) return (name) => name.includes(wanted);
  return (name) => initialsOf(name).some((initials) => initials.startsWith(letters));
}
