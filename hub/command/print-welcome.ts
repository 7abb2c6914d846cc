import { DEMO_SHAPES } from '../demo-county/demo-shapes.js';
import { demoTokens } from '../demo-tokens.js';
import type { RunningHub } from '../run-hub.js';
import { boxOf, labelled } from './print-box.js';

/** What to open, with which token, and what to do next. To standard output: it is the answer of `npm start`. */
export async function printWelcome({ url, base }: RunningHub, elapsed: string): Promise<void> {
  const isDemo = base.config.HUB_DEMO === '1' && base.database.embedded;
  const lines = [
    `信访枢纽已就绪 / Petition Hub is ready  (${elapsed})`,
    '',
    labelled('图 graph', `${url}/graphql`),
    labelled('GraphiQL', `${url}/graphiql`),
    labelled('队列 queues', `${url}/queues`),
    labelled('指标 metrics', `${url}/metrics`),
    labelled('就绪 ready', `${url}/readyz`),
    ...(isDemo ? ['', '下一步 / next:  bin/hub demo send'] : []),
  ];
  console.log(boxOf(lines));
  if (!isDemo) return;
  console.log('\n演示令牌 / demo tokens (12 h)   Authorization: Bearer …');
  for (const { label, role, token } of await demoTokens(base.keys.issuer, DEMO_SHAPES[base.config.HUB_DEMO_COUNTY])) {
    console.log(`\n${labelled(label, role, 10)}\n${token}`);
  }
  console.log();
}
