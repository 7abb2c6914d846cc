import { Command, InvalidArgumentError } from 'commander';
import type { ChainHead } from '../../platform/access-log/access-chain.js';
import { createLogger } from '../../platform/log/logger.js';
import { readHubConfig } from '../hub-config.js';

const SAID = {
  MISSING: '缺失：此条被删除或移动 / taken out or moved',
  ALTERED: '被改动 / altered',
  CUT_OFF: '末尾被截去，或所给的锚不是本日志的 / cut off after it, or no anchor of this log',
} as const;

const verify = new Command('verify')
  .description('核对查阅日志是否被改动 / check that the access log is what was written')
  .option('--anchor <sequence:hash>', '以前核对时记下的锚；不给则查不出末尾被截去', anchorIn)
  .action(async ({ anchor }: { anchor?: ChainHead }) => {
    const { openWorkbench } = await import('../workbench.js');
    await using bench = await openWorkbench(readHubConfig(), createLogger('warn'));
    const { head, fault } = await bench.base.access.verify(anchor ?? null);
    if (fault) {
      console.error(`第 ${fault.sequence} 条 ${SAID[fault.what]}`);
      process.exitCode = 1;
    }
    console.log(`${fault ? '此前完好 / whole before it' : '完好 / whole'}  ${head.sequence}:${head.hash}`);
  });

/** As `verify` prints it. */
function anchorIn(text: string): ChainHead {
  const [, sequence, hash] = /^(\d{1,15}):([\w-]{43})$/.exec(text) ?? [];
  if (sequence === undefined || hash === undefined) throw new InvalidArgumentError('应为 序号:校验值');
  return { sequence: Number(sequence), hash };
}

export const auditCommand = new Command('audit')
  .description('查阅日志：谁看过谁的信访件 / who read what')
  .addCommand(verify);
