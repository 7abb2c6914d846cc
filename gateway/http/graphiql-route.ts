import { createReadStream } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { repositoryPath } from '../../platform/config/repository-path.js';
import { PAGE_POLICY } from './security-headers.js';

const HTML = 'text/html; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';
const STYLE = 'text/css; charset=utf-8';

const page = (name: string): string => repositoryPath('gateway', 'pages', name);
const packaged = (...path: string[]): string => repositoryPath('node_modules', ...path);

/** Everything the page is made of; it asks for nothing else, here or elsewhere. */
const FILES: readonly (readonly [url: string, type: string, file: string])[] = [
  ['/graphiql', HTML, page('graphiql.html')],
  ['/graphiql/page.js', SCRIPT, page('page.js')],
  ['/graphiql/page.css', STYLE, page('page.css')],
  ['/graphiql/examples.json', 'application/json; charset=utf-8', page('examples.json')],
  ['/graphiql/graphiql.js', SCRIPT, packaged('graphiql', 'graphiql.min.js')],
  ['/graphiql/graphiql.css', STYLE, packaged('graphiql', 'graphiql.min.css')],
  ['/graphiql/react.js', SCRIPT, packaged('react', 'umd', 'react.production.min.js')],
  ['/graphiql/react-dom.js', SCRIPT, packaged('react-dom', 'umd', 'react-dom.production.min.js')],
];

/** GraphiQL without the network: React, GraphiQL and our page from this machine, under a strict policy. */
export function serveGraphiql(app: FastifyInstance): void {
  for (const [url, type, file] of FILES) {
    app.get(url, async (_request, reply) =>
      reply
        .header('content-type', type)
        .header('content-security-policy', PAGE_POLICY)
        .header('cache-control', type === HTML ? 'no-cache' : 'private, max-age=3600')
        .send(createReadStream(file)),
    );
  }
}
