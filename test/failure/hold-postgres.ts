import { startEmbeddedPostgres } from '../../hub/embedded-postgres.js';

/** A hub reduced to its database, to be killed: `node hold-postgres.js FOLDER` prints the server's URL and stays. */
const postgres = await startEmbeddedPostgres({ dataDir: process.argv[2]!, durable: false });
const stay = setInterval(() => undefined, 60_000);
process.once('SIGTERM', () => postgres.stop().finally(() => clearInterval(stay)));
process.stdout.write(`${postgres.url}\n`);
