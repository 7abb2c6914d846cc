import { once } from 'node:events';
import { connect } from 'node:net';
import { debianProgram } from './debian-program.js';
import { startServerChild } from './server-child.js';
import { steadyPort } from './steady-port.js';
import { until } from './until.js';

export interface TestRedis extends AsyncDisposable {
  readonly url: string;
  stop(): Promise<void>;
  /** kill -9: what it held is gone. */
  kill(): Promise<void>;
  /** Again on the same port, empty. */
  restart(): Promise<void>;
}

/** A real Redis on 127.0.0.1 and a free port, that keeps nothing on disk and evicts nothing (BullMQ asks for that). */
export async function startRedis(): Promise<TestRedis> {
  const port = await steadyPort();
  let child = await launch(port);
  const stop = () => child.end();
  return {
    url: `redis://127.0.0.1:${port}`,
    stop,
    kill: () => child.end('SIGKILL'),
    async restart() {
      await child.end();
      child = await launch(port);
    },
    [Symbol.asyncDispose]: stop,
  };
}

async function launch(port: number) {
  const { path, env } = debianProgram('redis-server');
  const settings = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = startServerChild(path, [...settings, '--maxmemory-policy', 'noeviction'], { cwd: '/', env });
  await until(() => child.pid > 0 && answersPing(port));
  return child;
}

async function answersPing(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    socket.write('PING\r\n');
    const [answer] = (await once(socket, 'data')) as [Buffer];
    return answer.toString().startsWith('+PONG');
  } finally {
    socket.destroy();
  }
}
