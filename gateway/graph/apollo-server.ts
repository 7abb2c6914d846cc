import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLError } from 'graphql';
import { type ErrorCode, messageOf } from '../../platform/errors/catalogue.js';
import { errorMask } from '../../platform/graphql/error-mask.js';
import type { Logger } from '../../platform/log/logger.js';
import type { DocumentCache } from '../documents/document-cache.js';
import type { PersistedDocuments } from '../documents/persisted-documents.js';
import { MAX_TOKENS } from '../limits/limits.js';
import type { GatewayContext } from './gateway-context.js';
import type { HubGraph } from './hub-graph.js';

export interface ApolloOptions {
  readonly graph: HubGraph;
  readonly documents: PersistedDocuments;
  readonly parsed: DocumentCache;
  readonly introspection: boolean;
  readonly log: Logger;
  readonly plugins: readonly ApolloServerPlugin<GatewayContext>[];
}

/** Apollo Server as the standard's HTTP semantics over our graph: nothing of it phones home, shows a page or names a field. */
export function createApolloServer(options: ApolloOptions): ApolloServer<GatewayContext> {
  const { graph, documents, parsed, introspection, log, plugins } = options;
  const mask = errorMask(log);
  return new ApolloServer<GatewayContext>({
    gateway: graph.gateway,
    introspection,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: { cache: documents },
    documentStore: parsed.forApollo,
    parseOptions: { maxTokens: MAX_TOKENS, noLocation: true },
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    formatError: (_formatted, error) => mask(error as GraphQLError, 'zh'),
    logger: quiet(log),
    plugins: [
      inTheCallersLanguage,
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ...plugins,
    ],
  });
}

/** `formatError` does not know who asks, so the texts are put into the caller's language here. */
const inTheCallersLanguage: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ contextValue, response }) => {
      const { body } = response;
      if (contextValue.language === 'zh' || body.kind !== 'single' || !body.singleResult.errors) return;
      body.singleResult.errors = body.singleResult.errors.map((error) => ({
        ...error,
        message: messageOf(error.extensions?.['code'] as ErrorCode, contextValue.language),
      }));
    },
  }),
};

/** Apollo logs free text that may quote a request; only that something was said is kept. */
function quiet(log: Logger) {
  const silent = (): void => undefined;
  return { debug: silent, info: silent, warn: silent, error: () => log.error({ event: 'apollo.failed' }) };
}
