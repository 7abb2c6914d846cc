import type { EventKind } from '../../../contracts/channel.js';
import { type CallbackHeardV1, callbackHeardV1 } from '../../../contracts/matter.js';

const { outcome, process, solved } = callbackHeardV1.shape;

/**
 * What the platform heard, as the sender's profile has read it under `satisfactionResult`, `satisfactionProcess` and
 * `resolved`; undefined for any other event, and where nothing of it was told. That nobody took the call stands in the
 * place of a grade.
 */
export function callbackHeardOf(
  event: EventKind,
  extra: Readonly<Record<string, unknown>>,
): CallbackHeardV1 | undefined {
  if (event !== 'CALLBACK_RESULT') return undefined;
  const { satisfactionResult, satisfactionProcess, resolved } = extra;
  const heard = {
    process: process.catch(null).parse(satisfactionProcess),
    result: process.catch(null).parse(satisfactionResult),
    solved: solved.catch(null).parse(resolved),
  };
  if (Object.values(heard).some((part) => part !== null)) return { outcome: 'REACHED', ...heard };
  const missed = [satisfactionResult, satisfactionProcess].map((told) => outcome.safeParse(told).data);
  const told = missed.find((one) => one !== undefined);
  return told === undefined ? undefined : { outcome: told, ...heard };
}
