import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { createTerminal, type Terminal } from './terminal.ts';

interface Stage {
  readonly terminal: Terminal;
  readonly out: () => string;
  readonly err: () => string;
  readonly pass: (ms: number) => void;
  readonly lifecycle: EventEmitter & { exit: (code: number) => void };
  readonly exits: number[];
}

interface Setting {
  readonly tty?: boolean;
  readonly env?: Record<string, string>;
  readonly quiet?: boolean;
  readonly columns?: number;
}

const stage = ({ tty = false, env = {}, quiet = false, columns = 100 }: Setting): Stage => {
  let now = 0;
  const timers = new Set<{ ms: number; next: number; run: () => void }>();
  const written = { out: '', err: '' };
  const exits: number[] = [];
  const lifecycle = Object.assign(new EventEmitter(), { exit: (code: number) => void exits.push(code) });
  const output = (name: 'out' | 'err') => ({
    isTTY: tty,
    columns,
    write: (text: string) => (written[name] += text),
  });
  const terminal = createTerminal({
    stdout: output('out'),
    stderr: output('err'),
    env: { LANG: 'C.UTF-8', ...env },
    lifecycle,
    quiet,
    clock: {
      now: () => now,
      every: (ms, run) => {
        const timer = { ms, next: now + ms, run };
        timers.add(timer);
        return () => timers.delete(timer);
      },
    },
  });
  return {
    terminal,
    out: () => written.out,
    err: () => written.err,
    lifecycle,
    exits,
    pass: (ms) => {
      const end = now + ms;
      for (;;) {
        const next = [...timers].sort((a, b) => a.next - b.next)[0];
        if (!next || next.next > end) break;
        now = next.next;
        next.next += next.ms;
        next.run();
      }
      now = end;
    },
  };
};

/** What a terminal shows in the end: each carriage return with an erase starts the line again. */
const screen = (text: string): string[] =>
  text
    .replace(/\u001b\[\?25[lh]/g, '')
    .split('\n')
    .map((line) => line.split('\r\u001b[2K').at(-1) ?? '');

test('in a pipe a finished step is one line and nothing else', () => {
  const { terminal, err, out, pass } = stage({});
  const step = terminal.step('Hashing files', { unit: 'bytes', total: 5e9 });
  for (let count = 0; count < 5; count++) {
    step.advance(1e9);
    step.detail('/usr/bin/curl');
    pass(1000);
  }
  step.done();
  expect(err()).toBe('✓ Hashing files: 5.0 GB in 5.0 s\n');
  expect(out()).toBe('');
});

test('in a pipe a long step gives a sign of life every 30 s', () => {
  const { terminal, err, pass } = stage({});
  const step = terminal.step('Fetching', { unit: 'bytes', total: 1e9 });
  step.advance(25e7);
  pass(65_000);
  expect(err()).toBe('Fetching: 25 %, 250.0 MB, 30 s so far\nFetching: 25 %, 250.0 MB, 1 min 00 s so far\n');
  step.done('12 packages');
});

test('on a terminal one line is written over, at most ten times a second, and is replaced by the summary', () => {
  const { terminal, err, pass } = stage({ tty: true, env: { NO_COLOR: '1' } });
  const step = terminal.step('Hashing files', { total: 4000 });
  for (let count = 0; count < 2000; count++) {
    step.advance();
    pass(1);
  }
  const draws = err().split('\r\u001b[2K').length - 1;
  expect(draws).toBeGreaterThan(15);
  expect(draws).toBeLessThanOrEqual(21);
  expect(screen(err()).at(-1)).toMatch(
    /^Hashing files {2}━+─+ {2}\d\d % {2}[12],\d{3} of 4,000 files {2}1,0\d\d files\/s {2}2\.\d s left$/,
  );
  step.done('4,000 files');
  expect(screen(err())).toEqual(['✓ Hashing files: 4,000 files in 2.0 s', '']);
});

test('a total that was passed was a guess', () => {
  const { terminal, err, pass } = stage({ tty: true, env: { NO_COLOR: '1' } });
  const step = terminal.step('Walking', { total: 1000 });
  pass(1000);
  step.advance(1200);
  pass(1000);
  expect(screen(err()).at(-1)).toMatch(/^Walking {2}1,200 files {2}[\d,]+ files\/s {2}2\.\d s$/);
});

test('the line fits the terminal', () => {
  const { terminal, err } = stage({ tty: true, columns: 30, env: { NO_COLOR: '1' } });
  terminal.step('Reading the package database of the machine', { total: 10 }).advance();
  expect(Math.max(...screen(err()).map((line) => line.length))).toBeLessThanOrEqual(29);
});

test('a result that is printed meanwhile does not mix with the line', () => {
  const { terminal, err, out } = stage({ tty: true, env: { NO_COLOR: '1' } });
  const step = terminal.step('Walking');
  terminal.print('a result');
  expect(out()).toBe('a result\n');
  expect(screen(err()).at(-1)).toBe('');
  step.advance();
  expect(screen(err()).at(-1)).toContain('Walking');
});

test('the outer step is seen again when the inner one is done', () => {
  const { terminal, err, pass } = stage({ tty: true, env: { NO_COLOR: '1' } });
  terminal.step('Locking');
  const inner = terminal.step('Fetching');
  pass(200);
  inner.done('2 indexes');
  expect(screen(err())).toEqual(['✓ Fetching: 2 indexes in 0.2 s', expect.stringContaining('Locking')]);
});

test.each([{ TERM: 'dumb' }, { TERM: 'dumb', FORCE_COLOR: '1' }])(
  'a terminal that cannot move the cursor is a pipe: %j',
  (env) => {
    const { terminal, err } = stage({ tty: true, env });
    terminal.step('Walking').done();
    expect(err()).not.toMatch(/\r|\u001b\[2K|\u001b\[\?25/);
  },
);

test('quiet keeps progress and notes back, not errors', () => {
  const { terminal, err, pass } = stage({ tty: true, quiet: true, env: { NO_COLOR: '1' } });
  const step = terminal.step('Walking');
  pass(60_000);
  terminal.note('375,448 files');
  step.done();
  terminal.alert('disk full');
  expect(err()).toBe('disk full\n');
});

test('a step that fails leaves no line; the cursor comes back', () => {
  const { terminal, err, lifecycle } = stage({ tty: true });
  expect(() => {
    using step = terminal.step('Walking');
    step.advance();
    throw new Error('failed');
  }).toThrow('failed');
  expect(screen(err())).toEqual(['']);
  expect(err().endsWith('\u001b[?25h')).toBe(true);
  expect(lifecycle.eventNames()).toEqual([]);
});

test('Ctrl-C cleans the line and ends the process when nobody else decides', () => {
  const { terminal, err, lifecycle, exits } = stage({ tty: true });
  terminal.step('Walking').advance();
  lifecycle.emit('SIGINT');
  expect(err().endsWith('\r\u001b[2K\u001b[?25h')).toBe(true);
  expect(exits).toEqual([130]);
});

test('Ctrl-C leaves the end of the process to a listener that is there', () => {
  const { terminal, err, lifecycle, exits } = stage({ tty: true });
  lifecycle.on('SIGINT', () => undefined);
  terminal.step('Walking').advance();
  lifecycle.emit('SIGINT');
  expect(err().endsWith('\u001b[?25h')).toBe(true);
  expect(exits).toEqual([]);
});

test('the current file cannot write to the terminal', () => {
  const { terminal, err, pass } = stage({ tty: true, env: { NO_COLOR: '1' } });
  const step = terminal.step('Hashing');
  pass(200);
  step.detail('/tmp/\u001b]0;owned\u0007name with\nnewline');
  expect(screen(err()).at(-1)).toContain('/tmp/name with newline');
});
