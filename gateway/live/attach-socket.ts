import type { WebSocket } from 'ws';
import type { Logger } from '../../platform/log/logger.js';
import type { Arrival } from '../identity/read-caller.js';
import type { SocketProtocol } from './socket-protocol.js';

/** A socket that answers no ping within this time is gone. Milliseconds. */
const HEARTBEAT_MS = 12_000;
const INTERNAL_ERROR = 4500;

/** Brings one WebSocket and the protocol together; `send` resolves when the bytes have left, so a slow reader is felt. */
export function attachSocket(socket: WebSocket, arrival: Arrival, protocol: SocketProtocol, log: Logger): void {
  let isAlive = true;
  const heartbeat = setInterval(() => {
    if (!isAlive) return socket.terminate();
    isAlive = false;
    socket.ping();
  }, HEARTBEAT_MS);
  socket.on('pong', () => {
    isAlive = true;
  });

  const closed = protocol.opened(
    {
      protocol: socket.protocol,
      send: (text) =>
        new Promise((resolve, reject) => {
          if (socket.readyState !== socket.OPEN) resolve();
          else socket.send(text, (error) => (error ? reject(error) : resolve()));
        }),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (receive) => {
        socket.on('message', (message) => {
          receive(String(message)).catch((error: unknown) => {
            log.warn({ event: 'socket.failed', requestId: arrival.requestId, err: error });
            socket.close(INTERNAL_ERROR, 'INTERNAL_SERVER_ERROR');
          });
        });
      },
    },
    { arrival, open: 0, close: (code, reason) => socket.close(code, reason) },
  );
  socket.on('error', () => socket.terminate());
  socket.once('close', (code, reason) => {
    clearInterval(heartbeat);
    void closed(code, String(reason));
  });
}
