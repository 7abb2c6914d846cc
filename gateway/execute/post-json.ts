import type { Dispatcher } from 'undici';

export interface PostOptions {
  readonly path: string;
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
  /** For the whole answer, connecting included. Milliseconds. */
  readonly deadlineMs: number;
  /** Largest answer read; one byte more and the connection is cut. Bytes. */
  readonly answerLimitBytes: number;
}

export interface Posted {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
}

export class DeadlineExceeded extends Error {}
export class AnswerTooLarge extends Error {}

/**
 * One POST over undici's dispatcher itself: `fetch` and the gateway's own fetcher cost more than the rest of a small
 * request. @throws DeadlineExceeded, AnswerTooLarge, or what the driver says
 */
export function postJson(dispatcher: Dispatcher, options: PostOptions): Promise<Posted> {
  return new Promise((resolve, reject) => {
    const { path, body, headers, deadlineMs, answerLimitBytes } = options;
    const chunks: Buffer[] = [];
    let receivedBytes = 0;
    let status = 0;
    let contentType = '';
    let cut: ((reason: Error) => void) | undefined;
    const deadline = setTimeout(() => fail(new DeadlineExceeded()), deadlineMs);

    dispatcher.dispatch(
      { path, method: 'POST', body, headers, headersTimeout: 0, bodyTimeout: 0 },
      {
        onRequestStart: (controller) => {
          cut = (reason) => controller.abort(reason);
        },
        onResponseStart: (_, statusCode, answerHeaders) => {
          status = statusCode;
          contentType = String(answerHeaders['content-type'] ?? '');
          if (Number(answerHeaders['content-length'] ?? 0) > answerLimitBytes) fail(new AnswerTooLarge());
        },
        onResponseData: (_, chunk) => {
          receivedBytes += chunk.length;
          if (receivedBytes > answerLimitBytes) fail(new AnswerTooLarge());
          else chunks.push(chunk);
        },
        onResponseEnd: () => {
          clearTimeout(deadline);
          const whole = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
          resolve({ status, contentType, text: whole.toString('utf8') });
        },
        onResponseError: (_, error) => fail(error),
      },
    );

    function fail(reason: Error): void {
      clearTimeout(deadline);
      reject(reason);
      cut?.(reason);
    }
  });
}
