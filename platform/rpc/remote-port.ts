import { Agent, request } from 'undici';
import { HubError } from '../errors/hub-error.js';
import { ASSERTION_HEADER, type SignAssertion } from '../identity/caller-assertion.js';
import { ANONYMOUS } from '../identity/viewer.js';
import type { PortDefinition } from './port.js';

/** Longest a batch may take on the other side, in milliseconds: its caller is a queue job that will try again. */
const TIMEOUT_MS = 30_000;

/**
 * A port in another process, to be called as if it were here.
 *
 * @throws HubError SUBGRAPH_UNAVAILABLE from every call that does not come through; the caller tries again
 */
export function remotePort<Port extends object>(
  name: string,
  baseUrl: string,
  definition: PortDefinition,
  sign: SignAssertion,
): Port {
  const dispatcher = new Agent({ keepAliveTimeout: 30_000, connections: 8 });

  const call = async (method: string, input: unknown): Promise<unknown> => {
    const body = Buffer.from(JSON.stringify(input));
    const caller = { viewer: { ...ANONYMOUS, subject: 'system' }, requestId: `rpc-${method}`, client: 'system' };
    let text: string;
    try {
      const response = await request(`${baseUrl}/rpc/${method}`, {
        dispatcher,
        method: 'POST',
        headers: { 'content-type': 'application/json', [ASSERTION_HEADER]: await sign(name, body, caller) },
        body,
        headersTimeout: TIMEOUT_MS,
        bodyTimeout: TIMEOUT_MS,
      });
      text = await response.body.text();
      if (response.statusCode !== 200) throw new Error(`status ${response.statusCode}`);
    } catch (error) {
      throw new HubError('SUBGRAPH_UNAVAILABLE', { service: name, call: method }, { cause: error });
    }
    return definition[method]?.output.parse(JSON.parse(text));
  };

  const calls = Object.keys(definition).map((method) => [method, (input: unknown) => call(method, input)]);
  return Object.fromEntries(calls) as Port;
}
