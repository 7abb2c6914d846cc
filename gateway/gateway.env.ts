import { isIP } from 'node:net';
import { z } from 'zod';
import type { EnvOf } from '../platform/config/read-env.js';

const list = z
  .string()
  .default('')
  .transform((text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== ''),
  );
const isAddressOrBlock = (text: string): boolean => {
  const [address = '', prefix] = text.split('/');
  const family = isIP(address);
  return (
    family !== 0 && (prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 6 ? 128 : 32)))
  );
};
const count = z.coerce.number().int().positive();

/** The gateway's own variables; those that other parts read too stand with the hub. */
export const gatewayEnv = {
  HUB_MAX_COST: count.default(20_000).describe('一次操作的最大静态代价：至多可能返回的对象数'),
  HUB_REQUEST_TIMEOUT_SECONDS: count.max(300).default(20).describe('一次操作的最长时间（秒）'),
  HUB_TRUSTED_DOCUMENTS_FILE: z
    .string()
    .optional()
    .describe('受信查询清单文件（SHA-256 → 查询）；不设则为 gateway/trusted-documents.json'),
  HUB_ALLOWED_ORIGINS: list.describe('除本机页面外，可跨域调用图与打开订阅的网页来源，逗号分隔'),
  HUB_TRUSTED_PROXIES: list
    .refine((all) => all.every(isAddressOrBlock), '地址或网段')
    .describe('其 X-Forwarded-For 可信的反向代理地址或网段，逗号分隔'),
  HUB_ANONYMOUS_WRITES_PER_MINUTE: count.default(10).describe('未登录者每个地址每分钟的写操作数'),
  HUB_MAX_SUBSCRIPTIONS: count.default(5_000).describe('本进程同时打开的订阅数'),
  HUB_MAX_SUBSCRIPTIONS_PER_SOCKET: count.default(20).describe('一个 WebSocket 同时打开的订阅数'),
} as const;

export interface GatewayConfig extends EnvOf<typeof gatewayEnv> {
  /** 1: no tokens and no signed callers, for conformance runs on a foreign supergraph. */
  readonly HUB_ANONYMOUS: '0' | '1';
  readonly HUB_INTROSPECTION: '0' | '1';
  readonly HUB_TRUSTED_DOCUMENTS: 'off' | 'log' | 'enforce';
}
