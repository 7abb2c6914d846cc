import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../hub/embedded-postgres.js';
import { asServer, databaseUrl } from './databases.js';
import { prepareTemplate, TEMPLATE } from './prepare-template.js';
import { startRedis } from './redis.js';
import { sharedServices } from './shared-services.js';

/** One PostgreSQL and one Redis for the whole run. Workers find them by HUB_TEST_POSTGRES_URL and HUB_TEST_REDIS_URL. */
export default async function globalSetup(): Promise<void> {
  endWithTheRun();
  try {
    await startServices();
  } catch (error) {
    await sharedServices.disposeAsync();
    throw error;
  }
}

async function startServices(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hub-test-'));
  sharedServices.defer(() => rm(dataDir, { recursive: true, force: true }));
  /** mkdtemp makes it 0700, which the server's account cannot enter when root runs the tests. */
  await chmod(dataDir, 0o755);

  const postgres = sharedServices.use(await startEmbeddedPostgres({ dataDir, durable: false }));
  process.env.HUB_TEST_POSTGRES_URL = postgres.url;
  const redis = sharedServices.use(await startRedis());
  process.env.HUB_TEST_REDIS_URL = redis.url;

  await asServer(`create database ${TEMPLATE}`);
  await prepareTemplate(databaseUrl(TEMPLATE));
  await asServer(`alter database ${TEMPLATE} is_template true allow_connections false`);
}

/** jest runs no teardown when it is told to end, and PostgreSQL does not hear the terminal's Ctrl-C. */
function endWithTheRun(): void {
  let isEnding = false;
  for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })) {
    process.on(signal, async () => {
      if (isEnding) return;
      isEnding = true;
      await sharedServices.disposeAsync();
      process.exit(code);
    });
  }
}
