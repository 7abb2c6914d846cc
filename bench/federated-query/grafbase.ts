import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SideOptions, type SideProcess, startSide } from '../side-process.js';
import { subgraphs } from './county.js';

const BINARY = `bench/peers/node_modules/@grafbase/cli-${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-unknown-linux-musl/grafbase`;

export const grafbaseIsInstalled = (): boolean => existsSync(BINARY);

/** Grafbase's gateway, a native program in Rust, as its command line (from npm) starts it. Subgraphs over HTTP only. */
export async function startGrafbase(
  urls: Readonly<Record<string, string>>,
  options: Pick<SideOptions, 'processor'>,
): Promise<SideProcess> {
  const home = mkdtempSync(join(tmpdir(), 'bench-grafbase-'));
  const config = join(home, 'grafbase.toml');
  const overrides = join(home, 'overrides.toml');
  writeFileSync(config, '[graph]\nintrospection = false\n');
  const sections = subgraphs.map(({ name, typeDefs }) => {
    const schema = join(home, `${name}.graphql`);
    writeFileSync(schema, typeDefs);
    return `[subgraphs.${name}]\nurl = "${urls[name]}"\nschema_path = "${schema}"\n`;
  });
  writeFileSync(overrides, sections.join('\n'));
  const port = await freePort();
  const command = [BINARY, '--home', home, 'dev', '-c', config, '-o', overrides, '-p', String(port)];
  return startSide({ ...options, command, readyUrl: `http://127.0.0.1:${port}/graphql` });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
