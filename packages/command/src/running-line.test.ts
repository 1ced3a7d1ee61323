import { EventEmitter } from 'node:events';
import { createTerminal } from '@holotype/terminal';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runningLine } from './running-line.ts';

const erase = '\r\u001b[2K';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A run below a terminal or a pipe: what both wrote, in its order. */
const running = (isTTY: boolean) => {
  const written: string[] = [];
  const output = { isTTY, columns: 80, write: (text: string) => written.push(text) };
  const lifecycle = Object.assign(new EventEmitter(), { exit: () => undefined });
  const terminal = createTerminal({ stdout: output, stderr: output, env: { LANG: 'C.UTF-8' }, lifecycle });
  const line = runningLine(terminal, 'Running');
  return {
    line,
    prints: (text: string) => {
      line.printed(Buffer.from(text));
      output.write(text);
    },
    seen: () => written.splice(0).join(''),
  };
};

test('a silent run has a line with its time and the files that it reached', () => {
  const { line, seen } = running(true);
  line.reached();
  vi.advanceTimersByTime(1900);
  expect(seen()).toBe('');
  line.reached();
  vi.advanceTimersByTime(60_200);
  expect(seen()).toMatch(/Running.*  2 files  1 min 02 s$/);
  line[Symbol.dispose]();
  expect(seen()).toMatch(/^\r\u001b\[2K/);
  vi.advanceTimersByTime(60_000);
  expect(seen()).toBe('');
});

test('the line makes room for what the run prints, and comes back below whole lines only', () => {
  const { prints, seen } = running(true);
  vi.advanceTimersByTime(3000);
  seen();
  prints('step 1\n');
  expect(seen()).toMatch(new RegExp(`^${erase.replace('[', '\\[')}.*step 1\n$`));
  vi.advanceTimersByTime(3000);
  expect(seen()).toContain('Running');
  prints('step 2 ...');
  seen();
  vi.advanceTimersByTime(60_000);
  expect(seen()).toBe('');
});

test('in a pipe there is the output of the run alone', () => {
  const { prints, seen } = running(false);
  vi.advanceTimersByTime(90_000);
  prints('result\n');
  vi.advanceTimersByTime(90_000);
  expect(seen()).toBe('result\n');
});
