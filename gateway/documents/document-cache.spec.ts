import { boundedDocument } from '../limits/document-limits.js';
import { readDocument } from '../limits/read-document.js';
import { documentCache } from './document-cache.js';
import { sha256Of } from './trusted-documents.js';

describe('the cache of documents', () => {
  it('gives Apollo Server the document that was let in, by its hash', async () => {
    const cache = documentCache();
    const bounded = put(cache, '{ a }');

    expect(cache.get('{ a }')).toBe(bounded);
    expect(await cache.forApollo.get(`schema-prefix:${sha256Of('{ a }')}`)).toBe(bounded.document);
  });

  it('is bounded by the size of all documents, and forgets the longest unused', async () => {
    const cache = documentCache();
    const large = (at: number): string => `{ a${at} } #${'x'.repeat(40_000)}`;
    put(cache, large(0));
    put(cache, large(1));

    for (let at = 2; at < 24; at++) put(cache, large(at));
    cache.get(large(0));
    for (let at = 24; at < 27; at++) put(cache, large(at));

    expect(cache.get(large(0))).toBeDefined();
    expect(cache.get(large(1))).toBeUndefined();
    expect(await cache.forApollo.get(sha256Of(large(1)))).toBeUndefined();
  });

  it('does not keep one that would crowd out many', () => {
    const cache = documentCache();
    const huge = `{ a } #${'x'.repeat(60_000)}`;

    put(cache, huge);

    expect(cache.get(huge)).toBeUndefined();
  });
});

function put(cache: ReturnType<typeof documentCache>, text: string) {
  const bounded = boundedDocument(readDocument(text));
  cache.set(text, bounded);
  return bounded;
}
