import { repositoryPath } from '../../platform/config/repository-path.js';
import { readPublished } from './read-published.js';
import { writeDivisions } from './write-divisions.js';

/** Run by hand when a newer package is out: see README.md in this folder. */
const [from, to = repositoryPath('hub', 'divisions', 'data')] = process.argv.slice(2);
if (from === undefined) {
  process.stderr.write('node dist/hub/divisions/build-divisions.js FROM [TO]\nFROM: the unpacked package\n');
  process.exit(1);
}
const published = readPublished(from);
writeDivisions(published, to);
process.stdout.write(`${published.counties.length} 个县级单位，共 ${published.divisions.length} 条 → ${to}\n`);
