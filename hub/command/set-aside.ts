import { Command } from 'commander';
import { createLogger } from '../../platform/log/logger.js';
import { readHubConfig } from '../hub-config.js';
import type { Workbench } from '../workbench.js';

/** Every process that runs commands has intake. */
type SetAside = NonNullable<Workbench['parts']['intake']>['setAside'];

async function withSetAside(use: (setAside: SetAside) => Promise<void>): Promise<void> {
  const { openWorkbench } = await import('../workbench.js');
  await using bench = await openWorkbench(readHubConfig(), createLogger('warn'));
  await use(bench.parts.intake!.setAside);
}

const list = new Command('list')
  .description('列出搁置的信访件：原因、环节、字段 / what waits for a person')
  .option('--limit <n>', '最多行数', Number, 50)
  .option('--before <id>', '接着上一页的最后一件')
  .action((page: { limit: number; before?: string }) =>
    withSetAside(async (setAside) => {
      const rows = await setAside.list(page);
      if (rows.length === 0) console.log('没有搁置的信访件 / nothing is set aside');
      else console.table(rows);
    }),
  );

const show = new Command('show')
  .description('显示一件及其原文（含个人信息，请注意保密）/ one as it came; personal data!')
  .argument('<id>', '信访件 id 或编号')
  .action((id: string) =>
    withSetAside(async (setAside) => {
      const row = await setAside.show(id);
      console.error(JSON.stringify(row, null, 2));
      process.stdout.write(await setAside.raw(row.id));
    }),
  );

const replay = new Command('replay')
  .description('修正对照方案或数据后重新处理 / process again after a repair')
  .argument('<ids...>', '信访件 id 或编号')
  .action((ids: string[]) =>
    withSetAside(async (setAside) => {
      for (const id of ids) await setAside.replay(id);
      console.log(`${ids.length} 件已重新处理 / put back to work`);
    }),
  );

export const setAsideCommand = new Command('set-aside')
  .description('搁置待人工处理的信访件 / what could not be read')
  .addCommand(list, { isDefault: true })
  .addCommand(show)
  .addCommand(replay);
