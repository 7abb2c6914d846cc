import { type DocumentNode } from 'graphql';
import type { BoundedDocument } from '../limits/document-limits.js';
import { sha256Of } from './trusted-documents.js';

/** Documents that have passed the limits and fit the graph: parsed and validated once, for every transport. */
export interface DocumentCache {
  get(text: string): BoundedDocument | undefined;
  set(text: string, document: BoundedDocument): void;
  /** The same documents as Apollo Server looks for them, by hash: it neither parses nor validates them again. */
  readonly forApollo: ApolloDocumentStore;
}

interface ApolloDocumentStore {
  get(key: string): Promise<DocumentNode | undefined>;
  set(key: string, document: DocumentNode): Promise<void>;
  delete(key: string): Promise<boolean>;
}

/**
 * What is kept at most: characters of all documents together. Parsed, a character takes some 50 bytes; a limit on their
 * number alone would let strangers fill the memory with large ones.
 */
const MOST_CHARACTERS = 1_000_000;
/** Larger ones are read anew each time. */
const MOST_CHARACTERS_EACH = 50_000;

export function documentCache(): DocumentCache {
  const byText = new Map<string, { readonly document: BoundedDocument; readonly sha256: string }>();
  const byHash = new Map<string, DocumentNode>();
  let characters = 0;

  return {
    get: (text) => {
      const entry = byText.get(text);
      if (!entry) return undefined;
      byText.delete(text);
      byText.set(text, entry);
      return entry.document;
    },
    set: (text, document) => {
      if (text.length > MOST_CHARACTERS_EACH || byText.has(text)) return;
      const sha256 = sha256Of(text);
      byText.set(text, { document, sha256 });
      byHash.set(sha256, document.document);
      characters += text.length;
      for (const [oldest, { sha256: oldestHash }] of byText) {
        if (characters <= MOST_CHARACTERS) return;
        byText.delete(oldest);
        byHash.delete(oldestHash);
        characters -= oldest.length;
      }
    },
    forApollo: {
      get: async (key) => byHash.get(key.slice(-SHA256_HEX)),
      // What it parses itself is too large to be kept.
      set: async () => undefined,
      delete: async () => false,
    },
  };
}

/** Apollo's keys are a prefix of the schema's, and the hash. */
const SHA256_HEX = 64;
