import { Command } from 'commander';
import { createLogger } from '../../platform/log/logger.js';
import { readHubConfig } from '../hub-config.js';

export const migrateCommand = new Command('migrate')
  .description('更新数据库结构，不启动服务 / bring the database up to date and end')
  .action(async () => {
    const { openWorkbench } = await import('../workbench.js');
    await using bench = await openWorkbench(readHubConfig(), createLogger('warn'));
    console.log(bench.migrated.length === 0 ? '数据库结构已是最新 / up to date' : bench.migrated.join('\n'));
  });
