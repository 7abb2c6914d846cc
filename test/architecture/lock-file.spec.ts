import { readFileSync } from 'node:fs';
import { repositoryPath } from '../../platform/config/repository-path.js';

interface LockedPackage {
  readonly version?: string;
  readonly link?: boolean;
  readonly integrity?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const text = readFileSync(repositoryPath('package-lock.json'), 'utf8');
const { packages } = JSON.parse(text) as { packages: Readonly<Record<string, LockedPackage>> };

describe('the lock file', () => {
  it('names no registry, so that each machine uses its own', () => {
    expect(text).not.toContain('"resolved"');
  });

  it('holds a checksum for every package', () => {
    const without = Object.entries(packages).filter(([path, { integrity, link }]) => path && !link && !integrity);

    expect(without.map(([path]) => path)).toEqual([]);
  });

  // `npm install` leaves out, without a word, what a registry does not serve; `npm ci` then refuses the whole lock.
  it('holds every optional package that another one names', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !isLocked(name, path))
        .map((name) => `${path} → ${name}`),
    );

    expect(missing).toEqual([]);
  });
});

/** Looks where Node would: beside the package, then beside each folder around it. */
function isLocked(name: string, from: string): boolean {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    if (`${folder ? `${folder}/` : ''}node_modules/${name}` in packages) return true;
    if (folder === '') return false;
  }
}
