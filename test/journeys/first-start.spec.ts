import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { silentProgress } from '../../hub/command/progress.js';
import { readHubConfig } from '../../hub/hub-config.js';
import { runHub } from '../../hub/run-hub.js';
import { createLogger } from '../../platform/log/logger.js';
import { createDatabase } from '../setup/databases.js';

describe('a hub that starts on an empty database', () => {
  it('has its queues at work without being started again', async () => {
    await using database = await createDatabase({ template: 'template1' });
    const dataDir = await mkdtemp(join(tmpdir(), 'hub-test-'));
    const env = { HUB_PORT: '0', HUB_DATA: dataDir, HUB_DATABASE_URL: database.url };
    const hub = await runHub(readHubConfig(env), createLogger('silent'), silentProgress, env);

    const states = await hub.base.jobs.states().finally(() => hub.close());
    await rm(dataDir, { recursive: true });

    expect(states.map(({ name }) => name)).toContain('intake.process');
  });
});
