import { countyAfter } from '../../../test/builders/county-after.js';
import { aPerson } from '../../../test/builders/county-changes.js';
import type { PutChange } from '../change/change.rules.js';
import { doublesOf } from './doubles.rules.js';
import { peopleIndexOf } from './people-index.rules.js';
import type { Person } from './person.rules.js';

describe('records that are most likely of one person', () => {
  it('have the same name and telephone', () => {
    expect(doubles(a('p'), a('q'), a('r', { name: '别人' }), a('s', { phoneIndex: 'other' }))).toEqual([['p', 'q']]);
  });

  it('have no two identity numbers', () => {
    expect(doubles(a('p', { idNoIndex: 'one' }), a('q'))).toEqual([['p', 'q']]);
    expect(doubles(a('p', { idNoIndex: 'one' }), a('q', { idNoIndex: 'two' }))).toEqual([]);
  });

  it('are not those of whom no telephone is known', () => {
    expect(doubles(a('p', { phoneIndex: null }), a('q', { phoneIndex: null }))).toEqual([]);
  });
});

const a = (id: string, given: Partial<Person> = {}): PutChange<'PERSON'> => {
  const person = aPerson(id) as PutChange<'PERSON'>;
  return { ...person, record: { ...person.record, name: '李任之', phoneIndex: 'phone', ...given } };
};

const doubles = (...people: PutChange<'PERSON'>[]) =>
  doublesOf(peopleIndexOf(countyAfter(people).records, '2026-01-01')).map(({ ids }) => ids);
