import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { Logger } from '../../platform/log/logger.js';
import type { IsOriginAllowed } from '../http/allowed-origins.js';
import { requestIdOf } from '../http/request-id.js';
import { MAX_BODY_BYTES } from '../limits/limits.js';
import { attachSocket } from './attach-socket.js';
import { type SocketProtocol } from './socket-protocol.js';

export interface WsTransport {
  readonly protocol: SocketProtocol;
  readonly isOriginAllowed: IsOriginAllowed;
  readonly isStopping: () => boolean;
  /** Open at once, with streams or without. */
  readonly mostSockets: number;
  readonly log: Logger;
}

/** Close code "service restart": clients come again, with their last cursor. */
const RESTARTING = 1012;

/** graphql-transport-ws on `/graphql`. @returns close, which gives clients a moment to hear the end of their streams */
export function serveWebSockets(server: Server, transport: WsTransport): () => Promise<void> {
  const { protocol, isOriginAllowed, isStopping, mostSockets, log } = transport;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_BODY_BYTES,
    perMessageDeflate: false,
    handleProtocols: (offered) => (offered.has('graphql-transport-ws') ? 'graphql-transport-ws' : false),
  });

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const refusal = refusalOf(request);
    if (refusal) return void socket.end(`HTTP/1.1 ${refusal}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
    sockets.handleUpgrade(request, socket, head, (opened) =>
      attachSocket(opened, { raw: request, requestId: requestIdOf(request) }, protocol, log),
    );
  });

  return async () => {
    for (const socket of sockets.clients) socket.close(RESTARTING, 'SHUTTING_DOWN');
    await new Promise<void>((resolve) => {
      const late = setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate();
      }, 1_000);
      sockets.close(() => {
        clearTimeout(late);
        resolve();
      });
    });
  };

  function refusalOf({ url, headers }: IncomingMessage): string | undefined {
    if (!/^\/graphql(\?|$)/.test(url ?? '')) return '404 Not Found';
    if (isStopping() || sockets.clients.size >= mostSockets) return '503 Service Unavailable\r\nretry-after: 5';
    return isOriginAllowed(headers.origin, headers.host) ? undefined : '403 Forbidden';
  }
}
