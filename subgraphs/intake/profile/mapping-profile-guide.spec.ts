import { readFileSync } from 'node:fs';
import { fieldRule, profileDefinition } from '../../../contracts/mapping-profile.js';
import { repositoryPath } from '../../../platform/config/repository-path.js';
import { decodePayload } from './decode/decode-payload.js';
import { itemsIn } from './item-key.rules.js';
import { readItem } from './read-item.rules.js';

const guide = readFileSync(repositoryPath('docs', 'guides', 'add-a-mapping-profile.md'), 'utf8');
const block = (name: string): string => guide.split(`\`\`\`json ${name}\n`)[1]?.split('```')[0] ?? '';

describe('the guide to mapping profiles', () => {
  it('shows a profile, a payload, and what is read of it', () => {
    const profile = profileDefinition.parse(JSON.parse(block('profile')));

    const [item] = itemsIn(profile, decodePayload(profile, '', Buffer.from(block('payload'))));

    expect(readItem(profile, item ?? null, 'NEW')).toEqual(JSON.parse(block('normalised')));
  });

  it('explains every word of a rule', () => {
    const words = new Set([...guide.matchAll(/^\| (.*?) \|/gm)].flatMap(([, cell]) => cell?.match(/\w+/g) ?? []));

    expect(Object.keys(fieldRule.shape).filter((word) => !words.has(word))).toEqual([]);
  });
});

describe('a mapping profile', () => {
  it('is refused when it names a table that it does not have', () => {
    const { tables: _tables, ...profile } = JSON.parse(block('profile'));

    const { error } = profileDefinition.safeParse(profile);

    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['key.event.map', 'fields.category.map']);
  });

  it.each([
    ['fields', { content: 'a b' }],
    ['format', 'yaml'],
    ['name', 'Has Spaces'],
    ['zone', 'Europe/Paris'],
  ])('is refused when its %s is wrong, and the fault is named', (field, value) => {
    const { error } = profileDefinition.safeParse({ ...JSON.parse(block('profile')), [field]: value });

    expect(error?.issues[0]?.path[0]).toBe(field);
  });
});
