import { z } from 'zod';
import type { EnvShape } from '../../platform/config/read-env.js';

export const onlineEnv = {
  HUB_ONLINE_PER_MINUTE: z.coerce
    .number()
    .int()
    .min(1)
    .max(100_000)
    .default(30)
    .describe('同一来源（登录人或网络地址）每分钟可提交的网上信访件数；超出时答 RATE_LIMITED'),
} satisfies EnvShape;
