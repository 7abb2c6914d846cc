import { readHubConfig } from '../../hub/hub-config.js';
import { openInfrastructure } from '../../hub/infrastructure.js';
import { openDatabase } from '../../hub/open-database.js';
import { openParts } from '../../hub/open-parts.js';
import { QUEUES } from '../../hub/reference/queues-page.js';
import { createLogger } from '../../platform/log/logger.js';
import { hubSettings } from '../setup/start-hub.js';

it('docs/reference/queues.md names every queue that a part works off, and no other', async () => {
  const settings = await hubSettings();
  const config = readHubConfig(settings.env);
  const database = await openDatabase(config);
  const base = await openInfrastructure(config, database, createLogger('silent'));
  const worked: string[] = [];
  const jobs = { ...base.jobs, work: (queue: string) => void worked.push(queue) };
  const parts = await openParts({ ...base, jobs });

  for (const part of parts.local) part.work();
  await base.close();
  await Promise.all(parts.local.map((part) => part.close()));
  await settings.discard();

  expect(worked.sort()).toEqual(Object.keys(QUEUES).sort());
});
