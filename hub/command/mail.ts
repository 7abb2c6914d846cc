import { Command } from 'commander';
import { importMail } from '../../connectors/mailbox/import-mail.js';
import { createLogger } from '../../platform/log/logger.js';
import { readHubConfig } from '../hub-config.js';
import { progressLine } from './progress-line.js';

const importCommand = new Command('import')
  .description(
    '导入保存的邮件（.eml）；同一邮件再次导入不会重复 / import saved mails; the same mail again changes nothing',
  )
  .argument('<files...>', '.eml 文件')
  .option('--backfill', '补录旧件：登记但不发通知 / old mail: registered without notices')
  .action(async (files: string[], { backfill = false }: { backfill?: boolean }) => {
    const { openWorkbench } = await import('../workbench.js');
    await using bench = await openWorkbench(readHubConfig(), createLogger('warn'));
    const line = progressLine();
    const { taken, repeated, setAside, unopened } = await importMail({
      files,
      inbox: bench.parts.intake!.inbox,
      now: bench.base.now,
      isBackfill: backfill,
      onProgress: line.show,
    });
    line.end();
    console.log(`收件 ${taken}，重复 ${repeated}，搁置 ${setAside}，无法打开 ${unopened.length}`);
    for (const file of unopened) console.error(`无法打开 cannot be opened: ${file}`);
    if (unopened.length > 0) process.exitCode = 1;
  });

export const mailCommand = new Command('mail').description('领导信箱 / leaders’ mailbox').addCommand(importCommand);
