import { readFileSync } from 'node:fs';
import { repositoryPath } from '../../platform/config/repository-path.js';
import { LETTER_COLUMNS } from './letter-columns.rules.js';

it('docs/reference/letter-batch.md names every column, and no other', () => {
  const page = readFileSync(repositoryPath('docs', 'reference', 'letter-batch.md'), 'utf8');

  const named = [...page.matchAll(/^\| `(\w+)` \| (.+) \|$/gm)].map(([, field = '', names = '']) => [
    field,
    names.split('、'),
  ]);

  expect(Object.fromEntries(named)).toEqual(LETTER_COLUMNS);
});
