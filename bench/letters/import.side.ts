import { createInterface } from 'node:readline';
import { type ImportedLetters, importLetters } from '../../connectors/letter/import-letters.js';
import { readHubConfig } from '../../hub/hub-config.js';
import { openWorkbench } from '../../hub/workbench.js';
import { createLogger } from '../../platform/log/logger.js';

/** `bin/hub letters import` beside the running hub, without the time it takes to start: each line names a file. */
export interface ImportReport extends Pick<ImportedLetters, 'taken' | 'setAside'> {
  /** Until the last row was committed. */
  readonly elapsedMs: number;
}

const bench = await openWorkbench(readHubConfig(), createLogger('warn'));
createInterface({ input: process.stdin }).on('line', async (file) => {
  const began = performance.now();
  const { taken, setAside } = await importLetters({ file, inbox: bench.parts.intake!.inbox, now: bench.base.now() });
  const report: ImportReport = { taken, setAside, elapsedMs: performance.now() - began };
  console.log(JSON.stringify(report));
});
console.log('ready import');
