import { persistedDocuments } from './persisted-documents.js';

const NONE = { count: 0, textOf: () => undefined };

describe('persisted documents', () => {
  it('are bounded by their size, and the longest unused goes first', async () => {
    const documents = persistedDocuments(NONE, 10);
    await documents.set('apq:a', 'aaaa');
    await documents.set('apq:b', 'bbbb');
    documents.textOf('a');

    await documents.set('apq:c', 'cccc');

    expect([documents.textOf('a'), documents.textOf('b'), documents.textOf('c')]).toEqual(['aaaa', undefined, 'cccc']);
  });

  it('always hold those that are trusted', () => {
    const documents = persistedDocuments({ count: 1, textOf: (hash) => (hash === 'h' ? '{ a }' : undefined) }, 1);

    expect(documents.textOf('h')).toBe('{ a }');
  });
});
