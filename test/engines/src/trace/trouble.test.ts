import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Actor, actors, leaveOut, must, needs, needsMounts } from '@holotype/kit';
import { detectMechanisms, type MechanismName, traceRun } from '@holotype/trace';
import { beforeAll, describe, expect, test } from 'vitest';
import { makePlace } from '../run-place.ts';
import { compile, type Program, programs } from './programs.ts';
import { fileIn, makeWorkplace, type Workplace } from './traced.ts';

const ready = needs('tracing under trouble', 'gcc');
const place = makePlace('trace-trouble', !ready);
beforeAll(async () => {
  if (ready) await compile(place, programs);
});

const asRoot = process.getuid?.() === 0;
if (!asRoot) leaveOut('tracing setuid programs and chroot', 'the tests run as an ordinary user');
const mechanisms: readonly MechanismName[] = ['guarded', 'ptrace', 'notify'];
const everybody = actors();
const ordinary = everybody.find(({ uid }) => uid !== 0);
const root = everybody.find(({ uid }) => uid === 0);

const canUnshare = (): boolean => {
  const argv = [...(ordinary?.prefix ?? []), 'unshare', '-Ur', 'true'];
  return spawnSync('env', argv, { cwd: '/' }).status === 0;
};
const userNamespaces = canUnshare();
if (!userNamespaces) leaveOut('tracing in a user namespace', 'an ordinary user can make none here');

/** Command lines of processes that hold `mark`. */
const running = (mark: string): readonly string[] =>
  readdirSync('/proc').flatMap((pid) => {
    try {
      const line = readFileSync(`/proc/${pid}/cmdline`, 'latin1');
      return line.includes(mark) ? [line] : [];
    } catch {
      return [];
    }
  });

const ends = (workplace: () => Workplace): void => {
  test('who outlives the command is named and killed', async () => {
    const { trace } = workplace();
    // Had it been waited for, none would be left.
    const traced = await trace(['sh', '-c', 'sleep 3141.51 & sleep 3141.52 & exit 3'], { linger: 0.2 });
    expect(traced).toMatchObject({ end: { exitCode: 3, timedOut: false }, complete: true });
    expect(traced.reasons).toEqual([{ code: 'daemon-left', detail: 'sleep' }]);
    expect(running('3141.5')).toEqual([]);
  });

  test('what takes too long is killed', async () => {
    const { trace } = workplace();
    const traced = await trace(['sh', '-c', 'trap "" TERM; sleep 2718.21; sleep 2718.22'], { timeout: 0.5 });
    expect(traced.end).toMatchObject({ timedOut: true, signal: 'SIGKILL' });
    expect(traced.reasons).toEqual([{ code: 'timed-out', detail: '0.5' }]);
    expect(running('2718.2')).toEqual([]);
  });

  test('how it ends and what it says are kept, up to the limit', async () => {
    const { trace, output } = workplace();
    const killed = await trace(['sh', '-c', 'kill -SEGV $$']);
    expect(killed.end).toMatchObject({ signal: 'SIGSEGV' });
    const talks = await trace(['sh', '-c', 'echo 1234567890; echo error >&2; head -c 300000 /dev/zero'], {
      outputLimit: 100,
    });
    expect(talks.end).toMatchObject({ exitCode: 0 });
    expect(talks.reasons).toEqual([{ code: 'output-limit', detail: '100' }]);
    expect(output()).toHaveLength(100);
  });

  test('a command that is not there is refused', async () => {
    const { trace } = workplace();
    await expect(trace(['no-such-command'])).resolves.toEqual({ code: 'TRACE_COMMAND_REFUSED' });
  });
};

for (const mechanism of mechanisms)
  describe.runIf(ready && ordinary)(`an ordinary user, by ${mechanism}`, () => {
    const workplace = () => makeWorkplace(place, ordinary as Actor, mechanism);
    ends(workplace);

    test.runIf(userNamespaces)('a user namespace of its own', async () => {
      const { trace, input } = workplace();
      const traced = await trace(['unshare', '-Ur', 'cat', 'input']);
      expect(traced.end).toMatchObject({ exitCode: 0 });
      expect(fileIn(traced, input)).toMatchObject({ read: true });
    });

    // tokio, and with it uv, waits so, and gives up on a child that has ended and cannot be waited for.
    test.runIf(needs('waiting by pidfd', 'python3'))('who waits by pidfd finds the end there', async () => {
      const { trace, output } = workplace();
      const script = `import os, select
missed = 0
for _ in range(300):
    pid = os.fork()
    if pid == 0: os._exit(0)
    poll = select.poll()
    fd = os.pidfd_open(pid)
    poll.register(fd, select.POLLIN)
    poll.poll()
    missed += os.waitpid(pid, os.WNOHANG)[0] == 0
    os.close(fd)
print(missed, "missed")`;
      const { end } = await trace(['python3', '-c', script]);
      expect([end.exitCode, output().trim()]).toEqual([0, '0 missed']);
    });

    test.runIf(needs('contacts of a run', 'python3'))(
      'other parties are told apart from its own',
      async () => {
        const { trace } = workplace();
        const script = `import socket
for family, to in ((socket.AF_INET, ("127.0.0.1", 9)), (socket.AF_UNIX, "/run/none")):
    s = socket.socket(family)
    try: s.connect(to)
    except OSError: pass
s = socket.socket(socket.AF_UNIX); s.bind("own"); s.listen(); socket.socket(socket.AF_UNIX).connect("own")`;
        const { contacts } = await trace(['python3', '-c', script]);
        expect(contacts.filter(({ within }) => !within)).toEqual([
          { call: 'connect', within: false, family: 'inet', address: '127.0.0.1', port: 9, loopback: true },
          { call: 'connect', within: false, family: 'unix', path: '/run/none' },
        ]);
      },
    );
  });

describe.runIf(ready && asRoot && ordinary && root)('privileges', () => {
  test('a setuid program has lost its privilege, which is said', async () => {
    const program = join(place, 'raised');
    await must(['cp', '/usr/bin/id', program]);
    chownSync(program, 0, 0);
    chmodSync(program, 0o4755);
    const { trace } = makeWorkplace(place, ordinary as Actor, 'ptrace');
    expect((await trace([program, '-u'])).reasons).toEqual([{ code: 'setuid', detail: program }]);
  });

  test('a program that may be run but not read is a gap', async () => {
    const program = join(place, 'hidden');
    await must(['cp', '/bin/cat', program]);
    chmodSync(program, 0o711);
    const { trace } = makeWorkplace(place, ordinary as Actor, 'ptrace');
    const traced = await trace([program, 'input']);
    expect(traced).toMatchObject({ complete: false, end: { exitCode: 0 } });
    expect(traced.reasons).toContainEqual({ code: 'unreadable', detail: program });
  });

  test.each(mechanisms)('a root of its own does not hide files, by %s', async (mechanism) => {
    const { trace, path, make } = makeWorkplace(place, root as Actor, mechanism);
    mkdirSync(join(path, 'jail/there'), { recursive: true });
    make('jail/inside', 'in\n');
    symlinkSync('/inside', join(path, 'jail/link'));
    const traced = await trace([join(place, 'chrooted'), '/inside', join(path, 'jail')]);
    expect(traced).toMatchObject({ complete: true, end: { exitCode: 0 } });
    expect(fileIn(traced, join(path, 'jail/inside'))).toMatchObject({
      read: true,
      links: [join(path, 'jail/link')],
    });
  });

  test.runIf(needsMounts('mounts of a traced run'))('mounts of its own are a gap', async () => {
    const { trace } = makeWorkplace(place, root as Actor, 'ptrace');
    const script = 'mkdir over; mount --bind /usr over; cat over/bin/true > /dev/null';
    const traced = await trace(['unshare', '-m', 'sh', '-ec', script]);
    expect(traced).toMatchObject({ complete: false, end: { exitCode: 0 } });
    expect(traced.reasons.map(({ code }) => code)).toEqual(['mount-namespace']);
  });
});

describe.runIf(ready && ordinary)('programs that trace others', () => {
  const workplace = (mechanism: MechanismName) => makeWorkplace(place, ordinary as Actor, mechanism);
  const strace = ['strace', '-f', '-o', '/dev/null', 'cat', 'input'] as const;

  test.runIf(needs('tracing a tracer', 'strace'))('do so by notification, and not under ptrace', async () => {
    for (const mechanism of ['guarded', 'notify'] as const) {
      const { trace, input } = workplace(mechanism);
      const traced = await trace(strace);
      expect(traced, mechanism).toMatchObject({ end: { exitCode: 0 }, reasons: [], complete: true });
      expect(fileIn(traced, input), mechanism).toMatchObject({ read: true });
    }
    const under = await workplace('ptrace').trace(strace);
    expect(under.reasons.map(({ code }) => code)).toContain('ptrace-inside');
  });

  const gdb = ['gdb', '-batch', '-nx', '-ex', 'run', '--args', '/bin/cat', 'input'] as const;
  test.runIf(needs('tracing a debugger', 'gdb'))('so does a debugger', async () => {
    for (const mechanism of ['guarded', 'notify'] as const) {
      const { trace, input, output } = workplace(mechanism);
      const traced = await trace(gdb);
      expect(fileIn(traced, input), mechanism).toMatchObject({ read: true });
      expect(traced.reasons, mechanism).toEqual([]);
      expect(output(), mechanism).toContain('hello');
    }
    const under = await workplace('ptrace').trace(gdb);
    expect(under.reasons.map(({ code }) => code)).toContain('ptrace-inside');
  });

  test('LeakSanitizer finds its leak by notification; under ptrace it fails, and why is said', async () => {
    const source: Program = {
      name: 'leaking',
      source:
        '#include <stdlib.h>\nstatic char *volatile p; int main(void) { p = malloc(77); p = 0; return 0; }\n',
      flags: ['-fsanitize=address'],
    };
    await compile(place, [source]);
    for (const mechanism of ['guarded', 'notify'] as const) {
      const { trace, output } = workplace(mechanism);
      const traced = await trace([join(place, 'leaking')]);
      const leaked = expect.stringContaining('77 byte(s) leaked') as unknown;
      expect([traced.complete, output()], mechanism).toEqual([true, leaked]);
    }
    const under = await workplace('ptrace').trace([join(place, 'leaking')]);
    expect(under.reasons.map(({ code }) => code)).toContain('ptrace-inside');
    expect(under.end.exitCode).not.toBe(0);
  });
});

test('each mechanism says what it can do here', async () => {
  const found = await detectMechanisms();
  expect(found.map(({ name }) => name)).toEqual(['guarded', 'ptrace', 'notify', 'strace', 'none']);
  for (const { why } of found) expect(why).not.toBe('');
});

test.runIf(ready).each(mechanisms)('an interrupted run leaves nothing behind, by %s', async (mechanism) => {
  const directory = mkdtempSync(join(place, 'abort-'));
  const controller = new AbortController();
  const tracing = traceRun({
    argv: ['sh', '-c', 'trap "" TERM INT; sleep 1618.31 & sleep 1618.32'],
    workingDirectory: directory,
    environment: { PATH: '/usr/bin:/bin' },
    scratch: directory,
    stdin: undefined,
    stdout: join(directory, 'out'),
    stderr: join(directory, 'err'),
    echo: false,
    mechanisms: [mechanism],
    signal: controller.signal,
  });
  setTimeout(() => {
    controller.abort(new Error('interrupted'));
  }, 700);
  await expect(tracing).rejects.toThrow('interrupted');
  expect(running('1618.3')).toEqual([]);
});
