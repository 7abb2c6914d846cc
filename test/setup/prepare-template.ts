import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDemoCounty } from '../../hub/demo-county/load-demo-county.js';
import { readHubConfig } from '../../hub/hub-config.js';
import { openWorkbench } from '../../hub/workbench.js';
import { createLogger } from '../../platform/log/logger.js';

/** The database every test's own is copied from. */
export const TEMPLATE = 'hub_template';

/**
 * Brings a database to what a migrated hub of the demo county has: the template, once before all suites. Another one
 * later is sealed with the template's keys.
 */
export async function prepareTemplate(url: string): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hub-template-'));
  const keys = process.env['HUB_TEST_KEYS'];
  try {
    if (keys) await writeFile(join(dataDir, 'keys.json'), keys, { mode: 0o600 });
    await using bench = await openWorkbench(
      readHubConfig({ HUB_DATA: dataDir, HUB_DATABASE_URL: url }),
      createLogger('warn'),
    );
    await loadDemoCounty(bench.parts.grid!);
    // The hubs of the tests open what is sealed in the template.
    process.env['HUB_TEST_KEYS'] = await readFile(join(dataDir, 'keys.json'), 'utf8');
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}
