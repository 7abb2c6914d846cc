import { HubError } from '../../../platform/errors/hub-error.js';

/** What somebody wrote, as it is kept. @throws HubError BAD_USER_INPUT unless it has 1 to `longest` characters */
export function givenText(field: string, given: string, longest: number): string {
  const text = given.trim();
  if (text === '' || [...text].length > longest || text.includes('\u0000')) {
    throw new HubError('BAD_USER_INPUT', { field });
  }
  return text;
}

/** The same where nothing need be written. */
export const givenOrNothing = (field: string, given: string | null | undefined, longest: number): string | null =>
  given == null || given.trim() === '' ? null : givenText(field, given, longest);
