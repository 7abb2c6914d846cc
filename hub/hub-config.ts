import { join, resolve } from 'node:path';
import { z } from 'zod';
import { gatewayEnv } from '../gateway/gateway.env.js';
import { type EnvOf, readEnv } from '../platform/config/read-env.js';
import { repositoryPath } from '../platform/config/repository-path.js';

/** The parts that can run in a process. `all` is every one of them. */
export const HUB_ROLES = ['gateway', 'intake', 'cases', 'grid', 'connectors', 'worker'] as const;
export type HubRole = (typeof HUB_ROLES)[number];

const flag = (fallback: '0' | '1') => z.enum(['0', '1'], '0 或 1').default(fallback);
const address = (protocols: RegExp) => z.string().regex(protocols, '地址的协议不对').optional();
const postgresUrl = address(/^postgres(ql)?:\/\//);

/** Every variable of the hub itself. A connector's variables stand in its own folder. */
export const hubEnv = {
  HUB_PORT: z.coerce.number().int().min(0).max(65_535).default(4_000).describe('监听端口；0 表示任选空闲端口'),
  HUB_HOST: z.string().default('127.0.0.1').describe('监听地址'),
  HUB_DATA: z.string().default('.hub').describe('数据目录：内嵌数据库、密钥、附件'),
  HUB_DATABASE_URL: postgresUrl.describe(
    '外部 PostgreSQL（≥18，带 btree_gist 和 pg_trgm）；不设则在数据目录内启动内嵌 PostgreSQL 18',
  ),
  HUB_INTAKE_DATABASE_URL: postgresUrl.describe('intake 子图单独的数据库'),
  HUB_CASES_DATABASE_URL: postgresUrl.describe('cases 子图单独的数据库'),
  HUB_GRID_DATABASE_URL: postgresUrl.describe('grid 子图单独的数据库'),
  HUB_REDIS_URL: address(/^rediss?(-sentinel|-cluster)?:\/\//).describe(
    '队列改用 Redis；redis-sentinel://主机,…/主名 与 redis-cluster://主机,… 亦可；不设则队列在 PostgreSQL 内',
  ),
  HUB_ROLES: z
    .string()
    .default('all')
    .transform((text) => (text === 'all' ? [...HUB_ROLES] : text.split(',').map((role) => role.trim())))
    .pipe(z.array(z.enum(HUB_ROLES)))
    .describe(`本进程承担的角色，逗号分隔：${HUB_ROLES.join('、')}；all 为全部`),
  HUB_SUBGRAPH_URLS: z
    .string()
    .default('')
    .transform(urlsByName)
    .describe('不在本进程内的子图地址：intake=http://…,cases=http://…,grid=http://…'),
  HUB_DEMO: flag('1').describe('1：向空的内嵌数据库装入示范县；0：不装入'),
  HUB_DEMO_COUNTY: z
    .enum(['ningan', 'luoan'])
    .default('ningan')
    .describe('装入哪个示范县：ningan 宁安县（11 镇，调解超市，双联系），luoan 罗安县（10 镇，联户，党小组）'),
  HUB_KEYS_FILE: z.string().optional().describe('密钥环文件；不设则为数据目录内的 keys.json，缺少时自动生成'),
  HUB_STORAGE: z.string().optional().describe('附件存放处：目录，或 s3://桶/前缀；不设则为数据目录内的 content'),
  HUB_LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info').describe('日志级别'),
  HUB_OIDC_ISSUER: z.url().optional().describe('外部 OIDC 签发者；不设则用内嵌签发者'),
  HUB_OIDC_AUDIENCE: z.string().default('petition-hub').describe('OIDC 令牌的受众'),
  HUB_OIDC_JWKS_URL: z.url().optional().describe('OIDC 公钥地址；不设则为签发者下的 /.well-known/jwks.json'),
  HUB_SUPERGRAPH: z.string().optional().describe('超图文件；不设则为 gateway/supergraph.graphql'),
  HUB_ANONYMOUS: flag('0').describe('1：网关不认令牌，仅用于对其他超图的一致性测试'),
  HUB_INTROSPECTION: flag('1').describe('1：允许查询图的结构'),
  HUB_TRUSTED_DOCUMENTS: z
    .enum(['off', 'log', 'enforce'])
    .default('off')
    .describe('受信查询清单：off 不用，log 只记录清单外的查询，enforce 拒绝清单外的查询'),
  HUB_SWEEP_SECONDS: z.coerce.number().min(1).max(3_600).default(5).describe('清扫间隔（秒）：找出停留过久的行'),
} as const;

export type HubEnv = EnvOf<typeof hubEnv & typeof gatewayEnv>;

export interface HubConfig extends HubEnv {
  /** Absolute paths. */
  readonly dataDir: string;
  readonly keysFile: string;
  readonly storage: string;
  readonly supergraphFile: string;
}

/** @throws HubError CONFIGURATION_INVALID naming every faulty variable */
export function readHubConfig(env: NodeJS.ProcessEnv = process.env): HubConfig {
  const values = readEnv({ ...hubEnv, ...gatewayEnv }, env);
  const dataDir = resolve(repositoryPath(), values.HUB_DATA);
  return {
    ...values,
    dataDir,
    keysFile: values.HUB_KEYS_FILE ?? join(dataDir, 'keys.json'),
    storage: values.HUB_STORAGE ?? join(dataDir, 'content'),
    supergraphFile: values.HUB_SUPERGRAPH ?? repositoryPath('gateway', 'supergraph.graphql'),
  };
}

/** Our gateway before somebody else's subgraphs: any supergraph file, no tokens, no database. */
export const isConformanceRun = ({ HUB_ANONYMOUS, HUB_SUPERGRAPH }: HubConfig): boolean =>
  HUB_ANONYMOUS === '1' && HUB_SUPERGRAPH !== undefined;

function urlsByName(text: string): Readonly<Record<string, string>> {
  const pairs = text.split(',').filter((pair) => pair.trim() !== '');
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', ...url] = pair.split('=');
      return [name.trim(), url.join('=').trim().replace(/\/$/, '')];
    }),
  );
}
