import { HubError } from '../../../platform/errors/hub-error.js';

/** PostgreSQL's classes of errors that lie in the data: data exception, integrity constraint violation. */
const DATA_CLASSES = ['22', '23'];

/**
 * Code of an error that lies in what was to be written, so that another try with the same rows fails alike; null for
 * one that may pass (a database or a part that is away).
 */
export function rowFaultOf(error: unknown): string | null {
  if (error instanceof HubError) return error.retry ? null : error.code;
  if (error instanceof TypeError || error instanceof RangeError || isZodError(error)) return 'PROCESSING_FAILED';
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' && code.length === 5 && DATA_CLASSES.includes(code.slice(0, 2)) ? code : null;
}

const isZodError = (error: unknown): boolean => error instanceof Error && error.name === 'ZodError';
