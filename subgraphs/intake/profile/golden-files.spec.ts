import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProfileDefinition } from '../../../contracts/mapping-profile.js';
import { normalisedSubmissionV1 } from '../../../contracts/normalised-submission.js';
import { repositoryPath } from '../../../platform/config/repository-path.js';
import { reasonOf } from '../set-aside/hint.rules.js';
import { decodePayload } from './decode/decode-payload.js';
import { itemsIn } from './item-key.rules.js';
import { builtinProfiles } from './publish-builtin.js';
import { tryItem } from './try-item.rules.js';

const GOLDEN = repositoryPath('subgraphs', 'intake', 'profile', 'golden');

/** `HUB_GOLDEN=write` writes what is read now as what is expected, to be looked at before it is committed. */
const isWriting = process.env['HUB_GOLDEN'] === 'write';

function read(profile: ProfileDefinition, raw: Uint8Array): unknown {
  try {
    return itemsIn(profile, decodePayload(profile, '', raw)).map((tree) => tryItem(profile, tree));
  } catch (error) {
    return { fault: reasonOf(error) };
  }
}

describe.each(builtinProfiles().map((profile) => [profile.name, profile] as const))('profile %s', (name, profile) => {
  const folder = join(GOLDEN, name);
  const inputs = readdirSync(folder).filter((file) => file.includes('.input.'));

  it('has golden files', () => {
    expect(inputs.length).toBeGreaterThanOrEqual(2);
  });

  it.each(inputs)('reads %s as expected', (input) => {
    const expected = join(folder, `${input.slice(0, input.indexOf('.input.'))}.expected.json`);

    const found = JSON.parse(JSON.stringify(read(profile, readFileSync(join(folder, input)))));

    if (isWriting) writeFileSync(expected, `${JSON.stringify(found, null, 2)}\n`);
    expect(found).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
  });

  it.each(inputs)('makes of %s what other parts take', (input) => {
    const items = read(profile, readFileSync(join(folder, input)));

    for (const { normalised } of Array.isArray(items) ? items : []) {
      if (normalised) expect(normalisedSubmissionV1.safeParse(normalised).error).toBeUndefined();
    }
  });
});
