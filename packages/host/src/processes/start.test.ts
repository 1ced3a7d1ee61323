import { tmpdir } from 'node:os';
import { realpathSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { hasNative } from '../native/library.ts';
import { changeDirectory } from '../native/mounts.ts';
import { runLocal } from './run.ts';
import { runVisibly } from './run-visibly.ts';
import { type Program, startBare, type Started, starter } from './start.ts';
import { startHelper } from './start-helper.ts';

const environment = { PATH: '/usr/bin:/bin' };
const shell = (script: string, options: Partial<Program> = {}): Program => ({
  argv: ['sh', '-c', script],
  environment,
  stdio: ['ignore', 'ignore', 'ignore'],
  ...options,
});
const { start } = await starter();
const textOf = async (stream: unknown): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of stream as Readable) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
};

const ways: readonly (readonly [string, (program: Program) => Started])[] = [
  ['by execa', start],
  ['bare', startBare],
];
for (const [way, begin] of ways) {
  test(`${way}: how it ended is an exit code, a signal, or why it was not started`, async () => {
    expect(await begin(shell('exit 3')).exited).toEqual({ kind: 'exited', code: 3 });
    const killed = begin(shell('sleep 60'));
    killed.kill('SIGTERM');
    expect(await killed.closed).toEqual({ kind: 'stopped', reason: 'signal', signal: 'SIGTERM' });
    const none = begin({ ...shell(''), argv: ['/none/such'] });
    expect(none.pid).toBeUndefined();
    expect(await none.exited).toEqual({ kind: 'unavailable', reason: 'not-found', error: 'ENOENT' });
    expect(await none.closed).toEqual({ kind: 'unavailable', reason: 'not-found', error: 'ENOENT' });
  });

  test(`${way}: it finds the name, the variables and the descriptors that it is given`, async () => {
    const script = 'echo "$0 $ONE $HOME"; echo three >&3';
    const { child, exited } = begin({
      argv: ['/bin/sh', '-c', script, 'me'],
      environment: { ...environment, ONE: '1' },
      directory: '/',
      stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
    });
    const [printed, third] = await Promise.all([textOf(child.stdout), textOf(child.stdio[3])]);
    expect(printed).toBe('me 1 \n');
    expect(third).toBe('three\n');
    expect((await exited).kind).toBe('exited');
    const named = begin({
      ...shell('exit 0'),
      argv: ['/bin/cat', '/proc/self/cmdline'],
      name: 'else',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    expect(await textOf(named.child.stdout)).toBe('else\0/proc/self/cmdline\0');
  });
}

test('a program in a session of its own, with a channel', async () => {
  const script = 'process.on("message", (m) => { process.send(m); process.disconnect(); })';
  const { child, closed } = start({
    argv: [process.execPath, '-e', script],
    environment,
    channel: true,
    ownSession: true,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const answer = new Promise((resolve) => child.once('message', resolve));
  child.send({ a: 1 });
  expect(await answer).toEqual({ a: 1 });
  expect(await closed).toEqual({ kind: 'exited', code: 0 });
  const session = start(
    shell('ps -o sid= -p $$ | tr -d " "; echo $$', { stdio: ['ignore', 'pipe', 'ignore'], ownSession: true }),
  );
  const [sid, pid] = (await textOf(session.child.stdout)).split('\n');
  expect(sid).toBe(pid);
});

test('a program that is told to end and does not is left alone: who started it ends it', async () => {
  const stubborn = start(
    shell('trap "" TERM; echo up; sleep 5.5; exit 4', { stdio: ['ignore', 'pipe', 'ignore'] }),
  );
  const printed = textOf(stubborn.child.stdout);
  await new Promise((resolve) => stubborn.child.stdout?.once('readable', resolve));
  stubborn.kill('SIGTERM');
  expect(await stubborn.exited).toEqual({ kind: 'exited', code: 4 });
  expect(await printed).toBe('up\n');
});

test('what is collected has limits, and its end says which was met', async () => {
  const run = (script: string, limits: object = {}) => runLocal({ argv: ['sh', '-c', script], ...limits });
  expect(await run('echo out; echo err >&2; exit 5')).toEqual({
    kind: 'exited',
    code: 5,
    stdout: 'out\n',
    stderr: 'err\n',
  });
  expect(await run('exec sleep 60', { timeoutMs: 100 })).toEqual({ kind: 'stopped', reason: 'timeout' });
  expect(await run('exec yes', { maxOutput: 1000 })).toEqual({ kind: 'stopped', reason: 'too-large' });
  expect(await run('kill -9 $$')).toEqual({ kind: 'stopped', reason: 'signal', signal: 'SIGKILL' });
  expect(await runLocal({ argv: ['/none/such'] })).toMatchObject({
    kind: 'unavailable',
    reason: 'not-found',
  });
  // More than the kernel hands to a program.
  expect(await run(`: ${'x'.repeat(3_000_000)}`)).toMatchObject({ kind: 'unavailable', reason: 'refused' });
});

test('what a program is given it finds on its stdin, whether it reads it or not', async () => {
  const input = Buffer.from('one\0two');
  expect(await runLocal({ argv: ['od', '-An', '-c'] }, { input })).toMatchObject({
    kind: 'exited',
    code: 0,
    stdout: expect.stringContaining('e  \\0   t') as string,
  });
  const much = Buffer.alloc(1_000_000);
  expect(await runLocal({ argv: ['true'] }, { input: much })).toMatchObject({ kind: 'exited', code: 0 });
  expect(await runLocal({ argv: ['cat'] })).toMatchObject({ kind: 'exited', stdout: '' });
});

test('with the terminal of this process: an exit code, 127 where there is no such program', async () => {
  expect(await runVisibly({ argv: ['sh', '-c', 'exit 6'], environment, directory: '/' })).toBe(6);
  expect(await runVisibly({ argv: ['/none/such'], environment })).toBe(127);
  expect(await runVisibly({ argv: ['sh', '-c', 'kill -9 $$'], environment })).toBe(1);
});

test('a helper says why it ended', async () => {
  const failing = await startHelper(['/bin/sh', '-c', 'echo broken >&2; exit 1']);
  expect(await failing.ended).toBe('broken\n');
  const serving = await startHelper(['/bin/sleep', '60']);
  serving.kill();
  expect(await serving.ended).toBe('');
});

test.runIf(hasNative())('bare, a program starts where a native call has brought this process', async () => {
  const before = process.cwd();
  try {
    expect(changeDirectory(tmpdir())).toBeUndefined();
    const { child } = startBare(shell('pwd -P', { stdio: ['ignore', 'pipe', 'ignore'] }));
    expect(await textOf(child.stdout)).toBe(`${realpathSync(tmpdir())}\n`);
    // It is why start-command.ts does without execa: Node remembers where it was.
    const remembered = start(shell('pwd -P', { stdio: ['ignore', 'pipe', 'ignore'] }));
    expect(await textOf(remembered.child.stdout)).toBe(`${before}\n`);
  } finally {
    process.chdir(before);
  }
});
