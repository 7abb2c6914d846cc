import { Command } from 'commander';
import { createLogger } from '../../platform/log/logger.js';
import { readHubConfig } from '../hub-config.js';

export const unknownValuesCommand = new Command('unknown-values')
  .description('不在字段对照表中的值，出现多的在前 / values in no table of their mapping profile')
  .option('--days <n>', '最近多少天', Number, 30)
  .option('--limit <n>', '最多行数', Number, 50)
  .action(async ({ days, limit }: { days: number; limit: number }) => {
    const { openWorkbench } = await import('../workbench.js');
    await using bench = await openWorkbench(readHubConfig(), createLogger('warn'));
    const rows = await bench.parts.intake!.unknownValues({ since: new Date(Date.now() - days * 86_400_000), limit });
    if (rows.length === 0) console.log('没有 / none');
    else console.table(rows);
  });
