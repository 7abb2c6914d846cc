import { Command } from 'commander';
import { createLogger } from '../../platform/log/logger.js';
import { isConformanceRun, readHubConfig } from '../hub-config.js';
import { printedProgress, stoppableProgress } from './progress.js';

/** Longest a shutdown may take before the process ends all the same. Milliseconds. */
const SHUTDOWN_GRACE_MS = 10_000;

/** Starts the hub and serves until SIGINT or SIGTERM. */
export const upCommand = new Command('up')
  .description('启动信访枢纽 / start the hub (configuration: HUB_* variables, docs/reference/configuration.md)')
  .action(async () => {
    const config = readHubConfig();
    const log = createLogger(config.HUB_LOG_LEVEL);
    const stopping = Promise.withResolvers<NodeJS.Signals>();
    let isStopping = false;
    // Before anything is started, so that an early Ctrl-C also stops what has been started by then. For good: npm and
    // the terminal both send it, and a second one must not end the process before its database.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (!isStopping) setTimeout(() => process.exit(1), SHUTDOWN_GRACE_MS).unref();
        isStopping = true;
        stopping.resolve(signal);
      });
    }
    const progress = stoppableProgress(printedProgress(), () => isStopping);

    console.error('信访枢纽 Petition Hub 正在启动 …');
    const started = await start().catch((error: unknown) => {
      if (!isStopping) throw error;
    });
    if (started) {
      log.info({ event: 'hub.ready', url: started.url });
      log.info({ event: 'hub.stopping', signal: await stopping.promise });
      await started.close();
    }
    log.info({ event: 'hub.stopped' });

    async function start(): Promise<{ readonly url: string; close(): Promise<void> }> {
      if (isConformanceRun(config)) {
        const { runConformanceGateway } = await import('../run-conformance-gateway.js');
        return runConformanceGateway(config, log);
      }
      // The server starts in a process of its own: code is loaded meanwhile. Its failure is told by `runHub`.
      const { openDatabase } = await import('../open-database.js');
      const opening = openDatabase(config);
      opening.catch(() => undefined);
      const [{ runHub }, { printWelcome }] = await progress.step('程序已装入 / code', () =>
        Promise.all([import('../run-hub.js'), import('./print-welcome.js')]),
      );
      const hub = await runHub(config, log, progress, process.env, opening);
      await printWelcome(hub, progress.elapsed());
      return hub;
    }
  });
