import { Command } from 'commander';
import { importLetters } from '../../connectors/letter/import-letters.js';
import { createLogger } from '../../platform/log/logger.js';
import { readHubConfig } from '../hub-config.js';
import { progressLine } from './progress-line.js';

const importCommand = new Command('import')
  .description('导入来信登记表（CSV 或 XLSX，GBK 或 UTF-8）；同一批再次导入不会重复 / import a batch index of letters')
  .argument('<file>', '登记表')
  .option('--scans <dir>', '扫描件目录')
  .action(async (file: string, { scans }: { scans?: string }) => {
    const { openWorkbench } = await import('../workbench.js');
    await using bench = await openWorkbench(readHubConfig(), createLogger('warn'));
    const line = progressLine();
    const { taken, repeated, setAside, errors } = await importLetters({
      file,
      ...(scans === undefined ? {} : { scansDir: scans }),
      inbox: bench.parts.intake!.inbox,
      now: bench.base.now(),
      onRow: line.show,
    });
    line.end();
    for (const { row, column, message } of errors) console.error(`第 ${row} 行「${column}」：${message}`);
    console.log(`收件 ${taken}，重复 ${repeated}，搁置 ${setAside}，行错误 ${errors.length}`);
    if (errors.length > 0) process.exitCode = 1;
  });

export const lettersCommand = new Command('letters').description('来信 / letters').addCommand(importCommand);
