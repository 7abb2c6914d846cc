import { readFileSync } from 'node:fs';
import { repositoryPath } from '../../platform/config/repository-path.js';
import { fieldOfHeader, LETTER_COLUMNS } from './letter-columns.rules.js';

it('docs/reference/letter-batch.md names every column, and no other', () => {
  const page = readFileSync(repositoryPath('docs', 'reference', 'letter-batch.md'), 'utf8');

  const named = [...page.matchAll(/^\| `(\w+)` \| (.+) \|$/gm)].map(([, field = '', names = '']) => [
    field,
    names.split('、'),
  ]);

  expect(Object.fromEntries(named)).toEqual(LETTER_COLUMNS);
});

describe('a header', () => {
  it.each([
    ['*收信日期', 'receivedOn'],
    ['收信\n日期（年月日）', 'receivedOn'],
    ['挂号/EMS号', 'trackingNo'],
    ['初／重', 'firstOrRepeat'],
    ['身份证号码', 'idNo'],
    ['办理方式', null],
  ])('%s is %s', (header, field) => {
    expect(fieldOfHeader(header)).toBe(field);
  });
});
