import { z } from 'zod';
import type { EnvShape } from '../../platform/config/read-env.js';
import { readMailboxAddresses } from './mailbox-address.rules.js';

export const mailboxEnv = {
  HUB_MAILBOX_URL: z
    .string()
    .default('')
    .refine((text) => readMailboxAddresses(text, 'given') !== null, '应为 imaps://用户:密码@主机/文件夹')
    .describe('领导信箱：imaps://用户:密码@主机:端口/文件夹；多个信箱以空格分隔；各部分按百分号编码；不设则不收邮件'),
  HUB_MAILBOX_PASSWORD: z.string().optional().describe('地址中没有写密码的信箱所用的密码'),
  HUB_MAILBOX_SINCE: z.iso.date('应为 yyyy-MM-dd').optional().describe('首次读取信箱时，只收这一天及以后到达的邮件'),
  HUB_MAILBOX_POLL_SECONDS: z.coerce
    .number()
    .min(1)
    .max(3_600)
    .default(60)
    .describe('服务器不推送新邮件（IDLE）时，多久查看一次（秒）'),
  HUB_MAILBOX_MAX_MEGABYTES: z.coerce
    .number()
    .min(1)
    .max(200)
    .default(30)
    .describe('超过此大小（MB）的邮件只取信头立件，正文和附件留在信箱'),
} satisfies EnvShape;
