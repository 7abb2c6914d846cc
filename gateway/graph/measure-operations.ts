import type { ApolloServerPlugin } from '@apollo/server';
import type { Metrics } from '../../platform/telemetry/metrics.js';
import type { GatewayContext } from './gateway-context.js';
import type { HubGraph } from './hub-graph.js';

/** Operations by kind and by the code of their first error, and how the executor carried them out. */
export function measureOperations(metrics: Metrics, graph: HubGraph): ApolloServerPlugin<GatewayContext> {
  const operations = metrics.counter('hub_graph_operations_total', '图操作数，按种类与首个错误代码', ['kind', 'code']);
  metrics.gauge(
    'hub_graph_executions',
    '执行方式：fast 为编译计划，其余为交回标准执行器的原因',
    ['way'],
    async (gauge) => {
      gauge.set({ way: 'fast' }, graph.counters.fast);
      for (const [reason, count] of graph.counters.fallback) gauge.set({ way: reason }, count);
    },
  );
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ operation, response: { body } }) => {
        const [error] = (body.kind === 'single' && body.singleResult.errors) || [];
        const code = error ? String(error.extensions?.['code']) : 'none';
        operations.inc({ kind: operation?.operation ?? 'none', code });
      },
    }),
  };
}
