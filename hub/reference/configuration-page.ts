import { connectors } from '../../connectors/registry.js';
import { gatewayEnv } from '../../gateway/gateway.env.js';
import type { EnvShape } from '../../platform/config/read-env.js';
import { hubEnv } from '../hub-config.js';

/** docs/reference/configuration.md */
export function configurationPage(): string {
  const channels = Object.values<{ readonly channel: string; readonly env: EnvShape }>(connectors);
  return [
    '# 配置 / Configuration',
    '',
    'Generated from the code by `bin/hub generate`. All settings are environment variables; `NAME_FILE` may name a file that holds the value of `NAME`. They are read once at start, and all faults are reported together, by name.',
    '',
    ...section('枢纽 / hub', hubEnv),
    ...section('网关 / gateway', gatewayEnv),
    ...channels
      .filter(({ env }) => Object.keys(env).length > 0)
      .flatMap(({ channel, env }) => section(`渠道 / channel ${channel}`, env)),
    '## 附件存于 S3 / files on S3',
    '',
    'With `HUB_STORAGE=s3://…` the variables of the AWS SDK are read: `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`, `AWS_REGION`, `AWS_ENDPOINT_URL_S3`.',
    '',
  ].join('\n');
}

function section(title: string, shape: EnvShape): string[] {
  const rows = Object.entries(shape).map(
    ([name, type]) => `| \`${name}\` | ${defaultOf(type)} | ${(type.description ?? '').replaceAll('|', '\\|')} |`,
  );
  return [`## ${title}`, '', '| 变量 / variable | 默认 / default | 说明 |', '|---|---|---|', ...rows, ''];
}

/** What an unset variable becomes. */
function defaultOf(type: EnvShape[string]): string {
  const result = type.safeParse(undefined);
  if (!result.success) return '必填 / required';
  const value = result.data;
  if (value === undefined || value === '' || isEmpty(value)) return '—';
  return `\`${Array.isArray(value) ? value.join(',') : String(value)}\``;
}

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;
