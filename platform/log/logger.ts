import { destination, type Logger, pino } from 'pino';

export type { Logger } from 'pino';

/**
 * One JSON line an event. Every line names `event` (dotted, past tense) and ids; never a name, phone number or
 * sentence of a petition. The redaction list is the second lock, not the first.
 */
export function createLogger(level: string = process.env['HUB_LOG_LEVEL'] ?? 'info', fd: number = 2): Logger {
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: ['name', 'phone', 'idNo', 'address', 'content', 'token', 'authorization', '*.name', '*.phone', '*.idNo'],
        censor: '[redacted]',
      },
      serializers: { err: errorLine },
      // Of an error under this key pino makes its message the line's own. There is none under it.
      errorKey: 'none',
    },
    destination({ fd, sync: false }),
  );
}

/** Kind, code and stack of an error. The message of a foreign error may quote a row, so it stays out. */
function errorLine(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name, stack } = error;
  const code = (error as { code?: unknown }).code;
  const frames = stack
    ?.split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 12);
  return { type: name, ...(typeof code === 'string' ? { code } : {}), stack: frames?.join('\n') };
}
