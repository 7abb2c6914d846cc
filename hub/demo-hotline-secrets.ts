import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newHotlineSecret } from '../connectors/hotline/new-hotline-secret.js';
import type { HubConfig } from './hub-config.js';
import type { Infrastructure } from './infrastructure.js';

/** The 12345 platforms of the demo county: one per kind of interface that counties meet. */
export const DEMO_HOTLINE_PROFILES = ['hotline-county-json', 'hotline-gbk-form', 'hotline-xml'] as const;

const fileOf = ({ dataDir }: Pick<HubConfig, 'dataDir'>): string => join(dataDir, 'demo-hotline-secrets.json');

/** Secrets of the demo platforms by profile, made once and kept in the data folder (0600). */
export function readDemoHotlineSecrets(config: Pick<HubConfig, 'dataDir'>): Readonly<Record<string, string>> {
  const file = fileOf(config);
  if (!existsSync(file)) {
    const secrets = Object.fromEntries(DEMO_HOTLINE_PROFILES.map((profile) => [profile, newHotlineSecret()]));
    writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** For the embedded demo only; elsewhere `HUB_HOTLINE_SECRETS` is the operator's to set. */
export function demoHotlineSecrets({ config, database }: Infrastructure): NodeJS.ProcessEnv {
  if (config.HUB_DEMO !== '1' || !database.embedded) return {};
  const pairs = Object.entries(readDemoHotlineSecrets(config)).map(([profile, secret]) => `${profile}=${secret}`);
  return { HUB_HOTLINE_SECRETS: pairs.join(';') };
}
