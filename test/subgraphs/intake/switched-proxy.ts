import { connect, createServer, type Server, type Socket } from 'node:net';

/** A way to a server that can be shut, or left open with nothing coming through. */
export interface SwitchedProxy extends AsyncDisposable {
  readonly url: string;
  state: 'open' | 'shut' | 'frozen';
}

export async function switchedProxy(target: string): Promise<SwitchedProxy> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let state: SwitchedProxy['state'] = 'open';
  const server: Server = createServer((client) => {
    if (state === 'shut') {
      client.destroy();
      return;
    }
    const upstream = connect(Number(port), hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    const pass = (from: Socket, to: Socket): void => {
      from.on('data', (bytes) => {
        if (state === 'open') to.write(bytes);
      });
    };
    pass(client, upstream);
    pass(upstream, client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(target);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as { port: number }).port);
  const drop = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: url.href,
    get state() {
      return state;
    },
    set state(next) {
      if (next === 'shut' || state === 'frozen') drop();
      state = next;
    },
    [Symbol.asyncDispose]: async () => {
      drop();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
