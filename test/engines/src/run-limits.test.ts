import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { makeMiniatureRoot, settle } from '@holotype/kit';
import type { RunRequest, RunResult } from '@holotype/runtimes';
import { afterAll, expect, test } from 'vitest';
import { drive, runAs } from './drive.ts';
import {
  type Case,
  cases,
  describeCases,
  isRunning,
  makeDirectory,
  makePlace,
  scripted,
} from './run-place.ts';

const place = makePlace('run-limits', false);
const programs = ['bash', 'sh', 'cat', 'sleep', 'setsid'];
const directories = ['etc', 'proc', 'dev', 'sys', 'tmp', 'home/u'];
const server = createServer((socket) => socket.destroy());
const port = await new Promise<number>((resolve) => {
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    resolve(typeof address === 'object' && address ? address.port : 0);
  });
});
afterAll(() => {
  server.close();
});

interface Prepared {
  readonly request: (script: string, more: Partial<RunRequest>) => RunRequest;
  /** Where the run's output goes. */
  readonly files: {
    readonly stdout: string;
    readonly stderr: string;
    readonly limit: number;
  };
  readonly read: (name: 'stdout' | 'stderr') => string;
  readonly scratch: string;
}
const prepare = (one: Case): Prepared => {
  const root = join(place, one.id);
  for (const directory of directories) makeDirectory(join(root, directory), one.actor.uid);
  makeMiniatureRoot(root, programs);
  settle(root, one.actor.uid);
  const kept = makeDirectory(join(place, `${one.id}-kept`), one.actor.uid);
  const scratch = makeDirectory(join(place, `${one.id}-scratch`), one.actor.uid);
  const files = {
    stdout: join(kept, 'stdout'),
    stderr: join(kept, 'stderr'),
    limit: 100_000,
  } as const;
  return {
    request: (script, more) => scripted(one, root, script, { scratch, ...more }),
    files,
    read: (name) => readFileSync(files[name], 'latin1'),
    scratch,
  };
};

const hasKernel = ({ enclosure }: Case) => enclosure === 'namespaces' || enclosure === 'bwrap';

const suite = (one: Case, { request, files, read }: Prepared) => {
  const connect = `exec 3<>/dev/tcp/127.0.0.1/${String(port)} && echo reached`;

  test('without a network this machine is out of reach; stdin is a file, and /dev/stdout may be opened', async () => {
    const stdin = join(place, `${one.id}-in`);
    writeFileSync(stdin, 'from a file\n', { mode: 0o644 });
    const identity = { uid: 4242, gid: 4343 };
    const script = `cat; echo again > /dev/stdout; ${connect}`;
    const more = { stdin, stdio: files, identity, network: 'none' } as const;
    const result = await runAs(one.actor, request(script, more));
    expect(result).toMatchObject({ timedOut: false, outputLimit: false });
    expect(result.wall).toBeGreaterThan(0);
    expect(result.isolation?.network).toBe(hasKernel(one) ? 'none' : 'refused');
    expect(read('stdout')).toBe('from a file\nagain\n');
    // A loopback interface that is down would say that the network is unreachable.
    expect(read('stderr')).toContain(hasKernel(one) ? 'Connection refused' : 'Permission denied');
  });

  test('a run that writes more than it may is killed; the network is there unless it is kept away', async () => {
    const script = `cat; ${connect}; while :; do echo 0123456789; echo abcdefghij >&2; done`;
    const result = await runAs(one.actor, request(script, { stdio: files }));
    expect(result).toMatchObject({ outputLimit: true, timedOut: false, signal: 'SIGKILL' });
    expect(result.isolation?.network).toBe('host');
    expect(read('stdout')).toMatch(/^reached\n0123456789\n/);
    expect(read('stdout').length + read('stderr').length).toBe(files.limit);
  });
};

/** Goes on whatever it is told, with a child and a grandchild in a session of its own that do too. */
const stubborn = (mark: string) =>
  `trap '' INT HUP; trap 'echo last words' TERM; echo ready; setsid sleep ${mark} & (setsid sleep ${mark} &) & while :; do sleep 0.2; done`;

// What keeps limits does not depend on who is asking, but for root's own namespaces.
const what = 'limits of a run';
const all = (await cases(what, ...programs))
  .filter(({ actor, enclosure }) => actor.uid !== 0 || enclosure === 'namespaces')
  .map((one) => ({ ...one, one, prepared: prepare(one) }));
describeCases(what, all, ({ one, prepared }) => {
  suite(one, prepared);
});

test('a run that listens when its time is over ends by itself', async () => {
  const [first] = all;
  if (!first) return;
  const { one, prepared } = first;
  const script = "trap 'echo last words; exit 9' TERM; while :; do sleep 0.1; done";
  const result = await runAs(one.actor, prepared.request(script, { timeout: 2, stdio: prepared.files }));
  expect(result).toMatchObject({ timedOut: true, exitCode: 9 });
});

test('one that does not listen is killed five seconds later, with its daemons', async () => {
  await Promise.all(
    all.map(async ({ one, prepared: { request, files, scratch, read } }, index) => {
      const mark = `6666${String(index)}`;
      const result = await runAs(one.actor, request(stubborn(mark), { timeout: 4, stdio: files }));
      expect(result, one.id).toMatchObject({ timedOut: true, signal: 'SIGKILL' });
      expect(read('stdout'), one.id).toBe('ready\nlast words\n');
      expect(isRunning(mark), one.id).toBe(false);
      expect(readdirSync(scratch), one.id).toEqual([]);
    }),
  );
});

test('so is one that does not listen when its caller is interrupted', async () => {
  await Promise.all(
    all.map(async ({ one, prepared: { request, files, scratch } }, index) => {
      const mark = `5555${String(index)}`;
      const driven = drive(one.actor, JSON.stringify(request(stubborn(mark), { stdio: files })));
      process.kill(await driven.started, 'SIGINT');
      const { answer } = await driven.ended;
      expect((JSON.parse(answer) as RunResult).signal, one.id).toBe('SIGKILL');
      expect(isRunning(mark), one.id).toBe(false);
      expect(readdirSync(scratch), one.id).toEqual([]);
    }),
  );
});

test('nothing is left running when the caller is killed', async () => {
  // The chroot of the third user loses its /proc together with the caller.
  const lasting = all.filter(({ one }) => one.actor.prefix[0] !== 'unshare');
  await Promise.all(
    lasting.map(async ({ one, prepared: { request, files } }, index) => {
      const mark = `4444${String(index)}`;
      const driven = drive(one.actor, JSON.stringify(request(stubborn(mark), { stdio: files })));
      const ended = expect(driven.ended, one.id).rejects.toThrow('the driver failed');
      process.kill(await driven.started, 'SIGKILL');
      await ended;
      await expect.poll(() => isRunning(mark), { timeout: 15_000, message: one.id }).toBe(false);
    }),
  );
});
