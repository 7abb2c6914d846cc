import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { createLogger } from '../../platform/log/logger.js';
import { readHubConfig } from '../hub-config.js';

const importCommand = new Command('import')
  .description('导入国务院办公厅的放假通知（JSON 或 CSV），并重算暂定的期限 / import a year’s official notice')
  .argument('<file>', '通知文件')
  .action(async (file: string) => {
    const { openWorkbench } = await import('../workbench.js');
    await using bench = await openWorkbench(readHubConfig(), createLogger('warn'));
    const format = file.toLowerCase().endsWith('.csv') ? 'csv' : 'json';
    const { year, days, recounted } = await bench.parts.cases!.importCalendar(await readFile(file, 'utf8'), format);
    console.log(`${year} 年 ${days} 天已导入，${recounted} 个期限已重算 / imported, deadlines counted anew`);
  });

export const calendarCommand = new Command('calendar')
  .description('工作日历 / the working calendar')
  .addCommand(importCommand);
