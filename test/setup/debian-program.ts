import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { repositoryPath } from '../../platform/config/repository-path.js';

/** Where `test/setup/debian-packages` unpacks what is not installed. */
const UNPACKED = repositoryPath('.cache', 'debian');

export interface DebianProgram {
  readonly path: string;
  readonly env: NodeJS.ProcessEnv;
  /** The folder that stands for `/`, when the package was unpacked and not installed. */
  readonly unpackedAt?: string;
}

/** A program from Debian's packages: the installed one, else the one unpacked for the tests. */
export function debianProgram(name: string): DebianProgram {
  const installed = `${process.env.PATH}${delimiter}/usr/sbin`.split(delimiter).map((folder) => join(folder, name));
  const path = installed.find(isExecutable);
  if (path) return { path, env: process.env };

  const unpacked = ['usr/bin', 'usr/sbin'].map((folder) => join(UNPACKED, folder, name)).find(isExecutable);
  if (!unpacked) throw new Error(`${name} is not there: run test/setup/debian-packages`);
  const env = { ...process.env, LD_LIBRARY_PATH: unpackedLibraries() };
  return { path: unpacked, env, unpackedAt: UNPACKED };
}

function unpackedLibraries(): string {
  const machine = process.arch === 'arm64' ? 'aarch64-linux-gnu' : 'x86_64-linux-gnu';
  const folders = ['usr/lib/dovecot', `usr/lib/${machine}/pulseaudio`, `usr/lib/${machine}`, `lib/${machine}`];
  return folders.map((folder) => join(UNPACKED, folder)).join(delimiter);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
