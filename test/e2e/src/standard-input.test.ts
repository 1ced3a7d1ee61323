import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { execute, leaveOut, makeStore, needs, needsWayIn, waysIn } from '@holotype/kit';
import type { Manifest } from '@holotype/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { holotype, program } from './hostile/cli.ts';
import { atEnd, temporary } from './hostile/temporary.ts';

const what = 'standard input of a run';
const ask = 'import os; print(os.isatty(0), input("name? "))';

describe.runIf(needs(what, 'python3', 'setsid') && needsWayIn(what))(what, () => {
  const finished = atEnd();
  let place = '';
  beforeAll(() => {
    place = temporary(finished);
    makeStore(`${place}/store`);
  });
  const freezing = (name: string, flags: readonly string[], argv: readonly string[]) => [
    ...[program, 'freeze', '--reach', 'files', '--full', '--store', `${place}/store`],
    ...['-o', `${place}/${name}.capsule`, ...flags, '--', ...argv],
  ];
  const runOf = async (name: string) => {
    const { stdout } = await holotype(['show', `${place}/${name}.capsule`, '--json']);
    return (JSON.parse(stdout) as Manifest).run;
  };
  const replayed = async (name: string) => {
    const { code } = await holotype([
      ...['replay', `${place}/${name}.capsule`, '--offline', '--store', `${place}/store`],
      ...['-o', `${place}/${name}.replay`],
    ]);
    return [code, readFileSync(`${place}/${name}.replay/stdout`, 'utf8')];
  };

  test('a pipe is read, kept, and a pipe again', async () => {
    const argv = ['sh', '-c', 'test -p /dev/stdin && head -c 2; cat'];
    const child = spawn(process.execPath, freezing('pipe', [], argv), { cwd: place, stdio: 'pipe' });
    child.stdin.end('one\ntwo\n');
    child.stdout.resume();
    child.stderr.resume();
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0);
    expect(await runOf('pipe')).toMatchObject({ standardInput: 'pipe', stdin: { size: 8 } });
    const [code] = await replayed('pipe');
    expect(code).toBe(0);
  });

  /** A person at a terminal of 33 rows and 101 columns, who types an answer when asked for the name. */
  const person = `
import fcntl, os, pty, struct, sys, termios
pid, terminal = pty.fork()
if pid == 0:
    fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack('HHHH', 33, 101, 0, 0))
    os.execv(sys.argv[2], sys.argv[2:])
before = termios.tcgetattr(terminal)
seen, asked = b'', False
while True:
    try: part = os.read(terminal, 4096)
    except OSError: break
    seen += part
    if not asked and b'name? ' in seen:
        asked = True
        os.write(terminal, sys.argv[1].encode())
code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
changed = '' if termios.tcgetattr(terminal) == before else ' terminal changed'
sys.stdout.write(seen.decode() + '\\nexit %d%s' % (code, changed))
`;
  const atTerminal = async (argv: readonly string[], answer: string): Promise<string> => {
    const { stdout } = await execute(['python3', '-c', person, answer, process.execPath, ...argv], {
      cwd: place,
    });
    return stdout;
  };

  test('what is typed is passed on and kept', async () => {
    const seen = await atTerminal(freezing('typed', [], ['python3', '-c', ask]), 'ada\r');
    expect(seen).toMatch(/exit 0$/);
    expect(await runOf('typed')).toMatchObject({ standardInput: 'pipe', stdin: { size: 4 } });
    expect(await replayed('typed')).toEqual([0, 'name? False ada\n']);
  });

  test("a password that the command asks its terminal for is the command's alone", async () => {
    // As getpass does, but so slow that anybody else who reads the terminal would be first.
    const script = `import os, termios, time
terminal = os.open('/dev/tty', os.O_RDWR)
was = termios.tcgetattr(terminal)
without = termios.tcgetattr(terminal)
without[3] &= ~termios.ECHO
termios.tcsetattr(terminal, termios.TCSAFLUSH, without)
os.write(terminal, b'name? ')
time.sleep(1)
given = os.read(terminal, 100)
termios.tcsetattr(terminal, termios.TCSAFLUSH, was)
print(len(given))`;
    const seen = await atTerminal(freezing('password', [], ['python3', '-c', script]), 'hunter2\r');
    expect(seen).toMatch(/8\r?\n[\s\S]*exit 0$/);
    expect(await runOf('password')).toMatchObject({ stdin: { size: 0 } });
  });

  test('with --tty the command has a terminal, there and here', async () => {
    const argv = ['sh', '-c', `stty size; python3 -c '${ask}'; echo error >&2`];
    const seen = await atTerminal(freezing('tty', ['--tty'], argv), 'ada\r');
    expect(seen).toMatch(/exit 0$/);
    expect((await runOf('tty'))?.terminal).toMatchObject({ rows: 33, columns: 101 });
    expect(await replayed('tty')).toEqual([0, '33 101\r\nname? ada\r\nTrue ada\r\nerror\r\n']);
  });

  test('a run that wants the terminal it was started from cannot be run by a replay, which has none', async () => {
    const argv = ['sh', '-c', 'printf "name? "; read name < /dev/tty && echo "$name"'];
    // With another standard input nobody but the command reads what is typed.
    writeFileSync(`${place}/nothing`, '');
    const seen = await atTerminal(freezing('lacking', ['--stdin', `${place}/nothing`], argv), 'ada\r');
    expect(seen).toMatch(
      /the run opened its terminal, which a replay does not have; --tty gives it one of its own/,
    );
    expect(seen).toMatch(/exit 0$/);
    const done = await holotype([
      ...['replay', `${place}/lacking.capsule`, '--offline', '--store', `${place}/store`],
      ...['-o', `${place}/lacking.replay`],
    ]);
    expect([done.code, done.stdout]).toEqual([2, done.stdout]);
    expect(done.stdout).toMatch(/This host cannot run it/);
    expect(done.stdout).toMatch(/terminal +the run needs a terminal, and a replay has none; `freeze --tty`/);
  });

  const ways = waysIn();
  describe.each(['namespaces', 'chroot', 'bwrap', 'proot', 'fakechroot'])('by %s', (name) => {
    const isThere = ways.includes(name);
    if (!isThere) leaveOut(`a terminal by ${name}`, 'it does not work here');
    test.runIf(isThere)('a replay gives the terminal that the run had', async () => {
      const script =
        'stty size; test -t 0 && test -t 2 && printf "name? "; read name; echo "$name" > /dev/tty';
      if (!existsSync(`${place}/sizes.capsule`)) {
        const seen = await atTerminal(freezing('sizes', ['--tty'], ['sh', '-c', script]), 'ada\r');
        expect(seen).toMatch(/exit 0$/);
      }
      const done = await holotype([
        ...['replay', `${place}/sizes.capsule`, '--offline', '--store', `${place}/store`],
        ...['--enclosure', name, '-o', `${place}/${name}.replay`],
      ]);
      expect([done.code, done.stdout]).toEqual([0, done.stdout]);
      const printed = readFileSync(`${place}/${name}.replay/stdout`, 'utf8');
      expect(printed).toBe('33 101\r\nname? ada\r\nada\r\n');
    });
  });

  test('Ctrl-C ends a command at its terminal', async () => {
    const argv = ['sh', '-c', 'printf "name? "; sleep 60'];
    const seen = await atTerminal(freezing('stopped', ['--tty'], argv), '\x03');
    expect(seen).toMatch(/killed by SIGINT[\s\S]*FREEZE_RUN_FAILED[\s\S]*exit 2$/);
  });
});
