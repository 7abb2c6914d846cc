import { Command } from 'commander';
import { createLogger } from '../../platform/log/logger.js';
import { readHubConfig } from '../hub-config.js';

const stateCommand = new Command('state')
  .description('各队列的等待、执行、延迟、失败数 / jobs waiting, active, delayed, failed')
  .action(async () => {
    const { openWorkbench } = await import('../workbench.js');
    await using bench = await openWorkbench(readHubConfig(), createLogger('warn'));
    console.table(await bench.base.jobs.states());
  });

const retryCommand = new Command('retry-failed')
  .description('将失败的任务重新排队 / put failed jobs back')
  .argument('[queue]', '只处理这个队列')
  .action(async (queue: string | undefined) => {
    const { openWorkbench } = await import('../workbench.js');
    await using bench = await openWorkbench(readHubConfig(), createLogger('warn'));
    console.log(`${await bench.base.jobs.retryFailed(queue)} 个任务已重新排队 / jobs put back`);
  });

export const queueCommand = new Command('queue')
  .description('队列状态与重试 / state of the queues, retry')
  .addCommand(stateCommand, { isDefault: true })
  .addCommand(retryCommand);
