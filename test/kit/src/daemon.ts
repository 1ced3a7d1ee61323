import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export interface Daemon {
  readonly alive: () => boolean;
  /** Asks it to end, and sees that it did. */
  readonly stop: () => Promise<void>;
}

const endMs = 10_000;

/** Starts a program that stays in the foreground; what it says goes to `log`. */
export const startDaemon = (
  argv: readonly string[],
  log: string,
  env: Readonly<Record<string, string>>,
): Daemon => {
  const [program = '', ...args] = argv;
  const output = openSync(log, 'a');
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', output, output],
    cwd: '/',
  });
  closeSync(output);
  let refused = false;
  child.on('error', () => {
    refused = true;
  });
  const alive = () => !refused && child.exitCode === null && child.signalCode === null;
  return {
    alive,
    stop: async () => {
      if (!alive()) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await Promise.race([ended, wait(endMs, undefined, { ref: false })]);
      if (alive()) child.kill('SIGKILL');
      await ended;
    },
  };
};

/** Waits until `ready` says so; an error if it does not within half a minute. */
export const until = async (
  what: string,
  ready: () => boolean | Promise<boolean>,
  limitMs = 30_000,
): Promise<void> => {
  const last = Date.now() + limitMs;
  while (!(await ready())) {
    if (Date.now() > last) throw new Error(`${what}: not within ${String(limitMs / 1000)} s`);
    await wait(50);
  }
};

export const untilThere = (path: string): Promise<void> => until(path, () => existsSync(path));

/** TCP ports of the loopback interface that nobody listens on now. */
export const freePorts = async (count: number): Promise<readonly number[]> => {
  const servers = await Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<ReturnType<typeof createServer>>((resolve, reject) => {
          const server = createServer().once('error', reject);
          server.listen(0, '127.0.0.1', () => {
            resolve(server);
          });
        }),
    ),
  );
  const ports = servers.map((server) => {
    const address = server.address();
    return typeof address === 'object' && address !== null ? address.port : 0;
  });
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
};
