import type { TrustedDocuments } from './trusted-documents.js';

/** Documents that clients registered by their hash (APQ), as Apollo Server's cache and as our gate looks at it. */
export interface PersistedDocuments {
  get(key: string): Promise<string | undefined>;
  set(key: string, text: string): Promise<void>;
  delete(key: string): Promise<boolean>;
  /** The text of a document by its SHA-256. */
  textOf(sha256: string): string | undefined;
}

/** What the cache holds at most, whoever registers: characters of all documents together. */
const MOST_CHARACTERS = 4_000_000;
/** Apollo Server's prefix of the keys of persisted queries. */
const PREFIX = 'apq:';

/** A cache bounded by its size; the longest unused goes first. Trusted documents are always there. */
export function persistedDocuments(trusted: TrustedDocuments, mostCharacters = MOST_CHARACTERS): PersistedDocuments {
  const texts = new Map<string, string>();
  let characters = 0;

  const forget = (key: string): boolean => {
    characters -= texts.get(key)?.length ?? 0;
    return texts.delete(key);
  };
  const put = (key: string, text: string): void => {
    forget(key);
    texts.set(key, text);
    characters += text.length;
    for (const oldest of texts.keys()) {
      if (characters <= mostCharacters) return;
      forget(oldest);
    }
  };
  const read = (key: string): string | undefined => {
    const text = texts.get(key);
    if (text === undefined) return trusted.textOf(key.slice(PREFIX.length));
    put(key, text);
    return text;
  };
  return {
    get: async (key) => read(key),
    set: async (key, text) => put(key, text),
    delete: async (key) => forget(key),
    textOf: (sha256) => read(PREFIX + sha256),
  };
}
