import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Inbox } from '../../contracts/envelope.js';
import { HubError } from '../../platform/errors/hub-error.js';
import { answerOfError } from './answer-of-error.js';
import type { HotlineSecrets } from './hotline-secrets.rules.js';
import { answerOfReceipts, problemAnswer } from './push-answer.rules.js';
import type { PushAnswer, PushMemory } from './push-memory.js';
import type { SkewWatch } from './skew-watch.js';
import { type PushRefusal, verifyPush } from './verify-push.js';

export interface PushReceiver {
  readonly secrets: HotlineSecrets;
  readonly inbox: Inbox;
  readonly memory: PushMemory;
  readonly skew: SkewWatch;
  readonly now: () => Date;
  readonly refused: (profile: string, refusal: PushRefusal) => void;
  readonly failed: (profile: string, error: unknown) => void;
  /** Keeps what a push holds until the store has settled it, however long ago its sender was answered. */
  readonly holdUntil: (settled: Promise<unknown>) => void;
}

/** The sender is promised an answer within 5 s, also when the store is frozen. */
export const STORE_LIMIT_MS = 4_200;

/** One push: verified, stored, answered; in this order. */
export async function receivePush(
  receiver: PushReceiver,
  request: FastifyRequest,
  contentType: string,
): Promise<PushAnswer> {
  const { profile } = request.params as { profile: string };
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const secrets = Object.hasOwn(receiver.secrets, profile) ? receiver.secrets[profile]! : [];
  const verdict = verifyPush(request.headers, body, secrets, receiver.now());
  if (!verdict.isGenuine) {
    // An unknown profile is counted under one name: labels must not grow with what strangers send.
    receiver.refused(secrets.length > 0 ? profile : 'unknown', verdict.refusal);
    if (verdict.skewSeconds !== undefined) receiver.skew.stale(profile, verdict.skewSeconds);
    return problemAnswer('SIGNATURE_REFUSED');
  }
  receiver.skew.taken();
  const bodyHash = createHash('sha256').update(body).digest('base64');
  const store = (): Promise<PushAnswer> => storePush(receiver, { profile, body, contentType });
  const answer = receiver.memory.answerOnce(`${profile} ${verdict.id}`, bodyHash, store);
  if (answer) return answer;
  receiver.refused(profile, 'reused');
  return problemAnswer('SIGNATURE_REFUSED');
}

interface Push {
  readonly profile: string;
  readonly body: Buffer;
  readonly contentType: string;
}

async function storePush(receiver: PushReceiver, { profile, body, contentType }: Push): Promise<PushAnswer> {
  try {
    const stored = receiver.inbox.deliverPayload({
      channel: 'HOTLINE',
      sourceSystem: `hotline:${profile}`,
      profile,
      receivedAt: receiver.now(),
      contentType,
      raw: body,
    });
    receiver.holdUntil(stored);
    return answerOfReceipts(await withinLimit(stored));
  } catch (error) {
    receiver.failed(profile, error);
    return answerOfError(error);
  }
}

/** @throws HubError DATABASE_UNAVAILABLE. What is still stored after that is found by its key when it is sent again. */
async function withinLimit<Value>(stored: Promise<Value>): Promise<Value> {
  const limit = Promise.withResolvers<never>();
  const timer = setTimeout(() => limit.reject(new HubError('DATABASE_UNAVAILABLE')), STORE_LIMIT_MS);
  try {
    return await Promise.race([stored, limit.promise]);
  } finally {
    clearTimeout(timer);
  }
}

export function sendAnswer(reply: FastifyReply, answer: PushAnswer): FastifyReply {
  if (answer.retryAfterSeconds !== undefined) void reply.header('retry-after', String(answer.retryAfterSeconds));
  return reply.code(answer.status).type(answer.contentType).send(answer.text);
}
