import type { FastifyError, FastifyInstance, FastifyPluginAsync } from 'fastify';
import { HubError } from '../../platform/errors/hub-error.js';
import type { Admission, Admitted } from './admission.js';
import { problemAnswer } from './push-answer.rules.js';
import { type PushReceiver, receivePush, sendAnswer } from './receive-push.js';

/** One push, all items of a batch together. */
export const PUSH_BODY_BYTES = 2 * 1_024 * 1_024;

export interface PushRoutes {
  readonly receiver: Omit<PushReceiver, 'holdUntil'>;
  readonly admission: Admission;
  readonly isClosing: () => boolean;
}

/** `POST /connectors/hotline/{profile}`: any content type, the body as bytes. */
export function pushRoutes({ receiver, admission, isClosing }: PushRoutes): FastifyPluginAsync {
  return async (scope) => {
    readBodiesAsBytes(scope);
    const places = new WeakMap<object, Admitted & { settled: Promise<unknown> }>();
    const contentTypes = new WeakMap<object, string>();

    scope.addHook('onRequest', async (request, reply) => {
      // Platforms send media types that are none; what the bytes are is for the profile to say.
      contentTypes.set(request, request.headers['content-type'] ?? '');
      request.headers['content-type'] = 'application/octet-stream';
      if (isClosing()) return sendAnswer(reply, problemAnswer('SHUTTING_DOWN'));
      const place = admission.enter(announcedBytes(request.headers['content-length']));
      if (!place) return sendAnswer(reply, problemAnswer('RATE_LIMITED'));
      const held = { ...place, settled: Promise.resolve() };
      places.set(request, held);
      reply.raw.once('close', () => void held.settled.finally(place.leave));
      return undefined;
    });

    scope.post('/connectors/hotline/:profile', async (request, reply) => {
      const holdUntil = (stored: Promise<unknown>): void => {
        const place = places.get(request);
        if (place) place.settled = stored.catch(() => undefined);
      };
      const contentType = contentTypes.get(request) ?? '';
      return sendAnswer(reply, await receivePush({ ...receiver, holdUntil }, request, contentType));
    });
  };
}

function readBodiesAsBytes(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  const options = { parseAs: 'buffer', bodyLimit: PUSH_BODY_BYTES } as const;
  scope.addContentTypeParser('*', options, (_request, body, done) => done(null, body));
  scope.setErrorHandler((error: FastifyError, _request, reply) => {
    // Thrown before this scope is reached, e.g. by a server that is stopping.
    if (error instanceof HubError) return sendAnswer(reply, problemAnswer(error.code));
    const code = error.statusCode === 413 ? 'BODY_TOO_LARGE' : 'BAD_USER_INPUT';
    return sendAnswer(reply, problemAnswer((error.statusCode ?? 500) < 500 ? code : 'INTERNAL_SERVER_ERROR'));
  });
}

/** A sender that does not say how much it sends is taken to send as much as it may. */
function announcedBytes(contentLength: string | undefined): number {
  const announced = Number(contentLength ?? Number.NaN);
  return Number.isFinite(announced) ? Math.min(announced, PUSH_BODY_BYTES) : PUSH_BODY_BYTES;
}
