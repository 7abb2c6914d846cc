import { HubError } from '../../../platform/errors/hub-error.js';
import type { SetAsideReason } from '../inbox/arrival.js';

/** What would have been right, in Chinese, for the sender's engineer and for the clerk. */
const HINTS: Readonly<Record<string, string>> = {
  PAYLOAD_UNREADABLE: '内容无法按字段对照方案解析：请检查格式、字符编码是否与方案一致',
  FIELD_MISSING: '缺少必填字段',
  FIELD_INVALID: '字段内容不符合要求：请检查日期、数字的写法',
  VALUE_UNKNOWN: '字段值不在对照表中：请在字段对照方案中登记此值',
  PROFILE_NOT_FOUND: '没有这个字段对照方案：请先发布方案，再重新处理',
  MAIL_AUTOMATIC: '自动回复或退信：如确为群众来信，请补正后重新处理',
  PROCESSING_FAILED: '多次处理失败：请查看日志中的 submissionId 后重新处理',
};

export function setAsideReason(code: string, field?: string | null, hint?: string): SetAsideReason {
  const told = HINTS[code] ?? '需要人工处理';
  return { code, field: field ?? null, hint: hint ?? (field ? `${told}：${field}` : told) };
}

/** A fault of ours in one item is a reason too: it waits for a person, and the others are taken. */
export function reasonOf(error: unknown): SetAsideReason {
  if (!(error instanceof HubError)) return setAsideReason('PROCESSING_FAILED');
  const { field } = error.facts;
  return setAsideReason(error.code, typeof field === 'string' ? field : null);
}
