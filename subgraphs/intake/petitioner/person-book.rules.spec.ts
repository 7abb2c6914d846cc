import type { IdentifierKind } from './identifiers.rules.js';
import { createPersonBook, type Mark } from './person-book.rules.js';

const marks = (told: Partial<Record<IdentifierKind, string>>): Mark[] =>
  Object.entries(told).map(([kind, value]) => ({ kind: kind as IdentifierKind, blindIndex: `${kind}:${value}` }));

describe('a person', () => {
  const book = createPersonBook([]);
  book.add('p1', marks({ NAME: '王秀兰', PHONE: '13800000001', ID_NO: '1' }));

  it('is known again by an identity number, whatever the name', () => {
    expect(book.same(marks({ ID_NO: '1', NAME: '王秀蓝' }))?.id).toBe('p1');
  });

  it('is known again by a telephone when no name says otherwise', () => {
    expect(book.same(marks({ PHONE: '13800000001' }))?.id).toBe('p1');
  });

  it('is another when the telephone is shared and the names differ', () => {
    expect(book.same(marks({ PHONE: '13800000001', NAME: '李建国' }))).toBeNull();
  });

  it('is another when the identity numbers differ', () => {
    expect(book.same(marks({ PHONE: '13800000001', NAME: '王秀兰', ID_NO: '2' }))).toBeNull();
  });

  it('is not found by a name alone', () => {
    expect(book.same(marks({ NAME: '王秀兰' }))).toBeNull();
  });
});
