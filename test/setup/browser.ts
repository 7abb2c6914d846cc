import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { repositoryPath } from '../../platform/config/repository-path.js';
import { debianProgram } from './debian-program.js';

/** Written by `test/setup/debian-packages` beside what it unpacked. */
const FONTS = repositoryPath('.cache', 'debian', 'fonts.conf');

/** A browser must ask for nothing of its own: what leaves it is what a page asked for. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A real Chromium without a window, with an empty profile that goes with it. */
export async function startBrowser(): Promise<Browser> {
  const { path, env, unpackedAt } = chromiumProgram();
  return chromium.launch({
    // Debian's launcher looks for the browser at its installed place.
    executablePath: unpackedAt === undefined ? path : join(unpackedAt, 'usr/lib/chromium/chromium'),
    env: { ...env, ...(existsSync(FONTS) ? { FONTCONFIG_FILE: FONTS } : {}) },
    chromiumSandbox: false,
    args: QUIET,
  });
}

function chromiumProgram() {
  try {
    return debianProgram('google-chrome');
  } catch {
    return debianProgram('chromium');
  }
}
