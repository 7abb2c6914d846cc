import type { TestHub } from '../../setup/start-hub.js';
import { type Facts, MADE_UP, ROUTES } from './routes.js';
import { type Root, rootsOfGraph } from './whole-graph.js';

/** What a token was answered at each try, by the name of the field and the number of the try. */
export type Answers = ReadonlyMap<string, string>;

/** Requests under way at once. */
const AT_ONCE = 6;

const ROOTS = rootsOfGraph();

/**
 * Everything in the routes, asked with one token: the fields of these types, with what is handed in as facts. Ids in the
 * answers are those of nothing, and instants of asking are left out: what differs then is told by the hub.
 */
export async function askEverything(
  hub: TestHub,
  token: string | undefined,
  facts: Facts,
  types: readonly string[],
): Promise<Answers> {
  const tries = ROOTS.filter(({ name }) => types.includes(name.split('.')[0] ?? '')).flatMap(triesOf);
  const answers = new Map<string, string>();
  let next = 0;
  const asker = async (): Promise<void> => {
    for (let one = tries[next++]; one; one = tries[next++]) {
      const { data, errors, status } = await hub.ask(one.document, one.variables(facts), token);
      answers.set(one.name, plain(JSON.stringify({ status, data, errors }), facts));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, asker));
  return answers;
}

/** Names of the tries that two tokens, or one token in two worlds, were answered differently. */
export function differing(one: Answers, other: Answers): string[] {
  return [...one.keys()].filter((name) => one.get(name) !== other.get(name)).sort();
}

function triesOf({ name, document }: Root) {
  const line = ROUTES[name] ?? [];
  return typeof line === 'string' ? [] : line.map((variables, at) => ({ name: `${name} ${at}`, document, variables }));
}

function plain(answer: string, facts: Facts): string {
  const named = Object.entries(facts).reduce(
    (text, [key, value]) => text.replaceAll(value, MADE_UP[key as keyof Facts]),
    answer,
  );
  return named.replaceAll(/"asOf":"[^"]*Z"/g, '"asOf":"…"');
}
