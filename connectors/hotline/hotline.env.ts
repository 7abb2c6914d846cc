import { z } from 'zod';
import type { EnvShape } from '../../platform/config/read-env.js';
import { type HotlineSecrets, readHotlineSecrets } from './hotline-secrets.rules.js';

export const hotlineEnv = {
  HUB_HOTLINE_SECRETS: z
    .string()
    .default('')
    .transform((text, context): HotlineSecrets => {
      const secrets = readHotlineSecrets(text);
      if (secrets) return secrets;
      context.addIssue('应为 profile=whsec_…,whsec_…;… 或 JSON');
      return z.NEVER;
    })
    .describe(
      '12345 推送的签名密钥，按字段对照方案：profile=whsec_新,whsec_旧;另一方案=whsec_… 或 JSON；同一方案可有多个密钥，便于更换；没有密钥的方案一律 401',
    ),
  HUB_HOTLINE_MAX_IN_FLIGHT: z.coerce
    .number()
    .int()
    .min(1)
    .max(10_000)
    .default(512)
    .describe('同时处理的推送上限（件）；超出时答 429 和 Retry-After'),
} satisfies EnvShape;
