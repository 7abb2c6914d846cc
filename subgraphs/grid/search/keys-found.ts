import type { GridView } from '../grid-context.js';
import type { Thing } from '../record/things.rules.js';

/** Keys of the records of one kind that a text finds that day, by name, alias, code or initials. */
export const keysFound = ({ atlas, day }: GridView, thing: Thing, text: string): ReadonlySet<string> =>
  new Set(
    atlas
      .listsOn(day)
      .names()(text)
      .filter(({ entry }) => entry.thing === thing)
      .map(({ entry }) => entry.key),
  );
