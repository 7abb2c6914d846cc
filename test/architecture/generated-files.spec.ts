import { existsSync, readFileSync } from 'node:fs';
import { generatedFiles } from '../../hub/reference/generated-files.js';
import { repositoryPath } from '../../platform/config/repository-path.js';

it('schema files, supergraph and reference pages are what the code says (bin/hub generate)', async () => {
  const files = await generatedFiles();

  const stale = files.filter(([path, content]) => {
    const file = repositoryPath(path);
    return !existsSync(file) || readFileSync(file, 'utf8') !== content;
  });

  expect(stale.map(([path]) => path)).toEqual([]);
});
