import { HubError } from '../../platform/errors/hub-error.js';

/** What Fastify itself refuses, by the catalogue; everything else that is not ours is a fault of ours. */
export function hubErrorOf(error: unknown): HubError {
  if (error instanceof HubError) return error;
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE' || statusCode === 413) {
    return new HubError('BODY_TOO_LARGE', {}, { cause: error });
  }
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500) {
    return new HubError('BAD_USER_INPUT', { field: 'body' }, { cause: error });
  }
  return new HubError('INTERNAL_SERVER_ERROR', {}, { cause: error });
}
