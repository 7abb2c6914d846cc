import { Command } from 'commander';
import { createLogger } from '../../platform/log/logger.js';
import { readHubConfig } from '../hub-config.js';

const send = new Command('send')
  .description(
    '经每个渠道各送一件虚构的信访件，并逐步显示其去向 / one invented petition through every channel, followed live',
  )
  .action(async () => {
    const { sendDemo } = await import('../demo-send/send-demo.js');
    const arrived = await sendDemo(readHubConfig(), createLogger('warn'), (line) => console.log(line));
    if (!arrived) process.exitCode = 1;
  });

export const demoCommand = new Command('demo').description('演示 / demonstration').addCommand(send);
