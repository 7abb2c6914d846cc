import { startEmbeddedPostgres } from '../../hub/embedded-postgres.js';

/** A hub reduced to its database, to be killed: `node hold-postgres.js FOLDER` prints the server's URL and stays. */
const postgres = await startEmbeddedPostgres({ dataDir: process.argv[2]!, durable: false });
process.stdout.write(`${postgres.url}\n`);
process.once('SIGTERM', () => postgres.stop());
setInterval(() => undefined, 60_000).ref();
