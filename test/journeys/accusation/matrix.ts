import type { TestHub } from '../../setup/start-hub.js';
import { type Facts, MADE_UP } from './facts.js';
import { AS_TYPED, ROUTES } from './routes.js';
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
      answers.set(
        one.name,
        plain(JSON.stringify(await deepest(hub, one.documents, one.variables(facts), token)), facts),
      );
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, asker));
  return answers;
}

/** The answer to the deepest document that is not refused for its size: the limits know no case. */
async function deepest(hub: TestHub, documents: readonly string[], variables: object, token: string | undefined) {
  for (const [at, document] of documents.entries()) {
    const answer = await hub.ask(document, variables, token);
    const code = String(answer.errors?.[0]?.extensions['code']);
    if (!code.startsWith('QUERY_TOO_') || at === documents.length - 1) return answer;
  }
  return null;
}

/** Names of the tries that two tokens, or one token in two worlds, were answered differently. */
export function differing(one: Answers, other: Answers): string[] {
  return [...one.keys()].filter((name) => one.get(name) !== other.get(name)).sort();
}

function triesOf({ name, documents, variables: asTyped }: Root) {
  const line = ROUTES[name] ?? [];
  const tries = line === AS_TYPED ? [asTyped] : typeof line === 'string' ? [] : line;
  return tries.map((variables, at) => ({ name: `${name} ${at}`, documents, variables }));
}

function plain(answer: string, facts: Facts): string {
  const named = Object.entries(facts).reduce(
    (text, [key, value]) => text.replaceAll(value, MADE_UP[key as keyof Facts]),
    answer,
  );
  return named.replaceAll(/"asOf":"[^"]*Z"/g, '"asOf":"…"');
}
