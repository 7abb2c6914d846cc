import { execute, parse, validate } from 'graphql';
import { errorMask } from '../../platform/graphql/error-mask.js';
import type { SubgraphPart } from '../../platform/graphql/subgraph-part.js';
import type { Viewer } from '../../platform/identity/viewer.js';
import { createLogger } from '../../platform/log/logger.js';

export interface PartAnswer {
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape its query gave it
  readonly data: any;
  /** Codes of the catalogue, as a client would see them. */
  readonly codes: readonly string[];
  /** The same with the facts that go with each. */
  readonly refusals: readonly Readonly<Record<string, unknown>>[];
}

/** Asks one subgraph as its gateway would, without the way through HTTP. */
export async function askPart(
  part: SubgraphPart,
  query: string,
  variables: Record<string, unknown>,
  viewer: Viewer,
  client = 'test',
): Promise<PartAnswer> {
  const document = parse(query);
  const faults = validate(part.graph.schema, document);
  if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join('\n'));
  const { data, errors = [] } = await execute({
    schema: part.graph.schema,
    document,
    variableValues: variables,
    contextValue: part.contextOf({ viewer, requestId: 'test', client }),
  });
  const mask = errorMask(createLogger('silent'));
  const refusals = errors.map((error) => mask(error, 'zh').extensions ?? {});
  return {
    data: JSON.parse(JSON.stringify(data ?? null)),
    codes: refusals.map(({ code }) => String(code)),
    refusals,
  };
}
