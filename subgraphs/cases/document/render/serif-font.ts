import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { repositoryPath } from '../../../../platform/config/repository-path.js';

const FILE = repositoryPath('subgraphs', 'cases', 'document', 'fonts', 'NotoSerifSC-Regular.ttf.br');
let opened: Promise<Buffer> | undefined;

/** Noto Serif SC, checked in (see fonts/README.md): no network, and nothing of the machine. Unpacked at its first use. */
export function serifFont(): Promise<Buffer> {
  opened ??= promisify(brotliDecompress)(readFileSync(FILE));
  return opened;
}
