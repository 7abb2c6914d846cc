import { type PersonMarks, samePerson } from './same-person.rules.js';

const KNOWN: Readonly<Record<string, PersonMarks>> = {
  numbered: { name: '李任之', phoneIndex: 'phone-1', idNoIndex: 'number-1' },
  phoned: { name: '王任之', phoneIndex: 'phone-2', idNoIndex: null },
};

describe('somebody told of again', () => {
  it.each([
    ['with the same identity number, whatever the name and telephone', { idNoIndex: 'number-1' }, 'numbered'],
    ['with the same name and telephone', { name: '王任之', phoneIndex: 'phone-2' }, 'phoned'],
    [
      'with the same name and telephone, and a first identity number',
      { name: '王任之', phoneIndex: 'phone-2', idNoIndex: 'number-2' },
      'phoned',
    ],
  ])('%s is the one who is known', (_, marks, id) => {
    expect(same(marks)).toBe(id);
  });

  it.each([
    ['the name alone', { name: '王任之' }],
    ['the telephone alone, for a household may share it', { name: '王又之', phoneIndex: 'phone-2' }],
    [
      'name and telephone but another identity number',
      { name: '李任之', phoneIndex: 'phone-1', idNoIndex: 'number-2' },
    ],
  ])('by %s is somebody else', (_, marks) => {
    expect(same(marks)).toBeNull();
  });
});

function same(marks: Partial<PersonMarks>): string | null {
  const idsBy = (field: 'phoneIndex' | 'idNoIndex') =>
    new Map(Object.entries(KNOWN).flatMap(([id, person]) => (person[field] === null ? [] : [[person[field], [id]]])));
  return samePerson(
    { persons: new Map(Object.entries(KNOWN)), idsByPhone: idsBy('phoneIndex'), idsByIdNo: idsBy('idNoIndex') },
    { name: '某人', phoneIndex: null, idNoIndex: null, ...marks },
  );
}
