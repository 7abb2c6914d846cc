import { ERRORS, type ErrorEntry } from '../../platform/errors/catalogue.js';

/** docs/reference/errors.md */
export function errorsPage(): string {
  const sections = Object.entries<ErrorEntry>(ERRORS).map(([code, { zh, en, status, retry }]) =>
    [
      `## ${code}`,
      '',
      `${zh} ${en}`,
      '',
      `HTTP ${status} · ${retry ? '可重试 / may be tried again' : '不必重试 / trying again changes nothing'}`,
    ].join('\n'),
  );
  return [
    '# 错误码 / Errors',
    '',
    'Generated from `platform/errors/catalogue.ts` by `bin/hub generate`.',
    '',
    'GraphQL answers carry the code in `errors[].extensions.code`, with `retryable`, the request id and, where it helps, the field. REST edges answer `application/problem+json` with the same `code`. Branch on the code, never on the message. Messages are Chinese, or English with `Accept-Language: en`. “Not yours” and “not there” are the same answer.',
    '',
    ...sections.flatMap((section) => [section, '']),
  ].join('\n');
}
