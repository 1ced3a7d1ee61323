import { expect, test } from 'vitest';
import { watchEnding } from './ending.ts';
import type { Ending } from './signals.ts';

const watched = (rules: { readonly timeout?: number; readonly interactive?: boolean }) => {
  const told: object[] = [];
  const running = { send: (order: object) => told.push(order), stop: () => told.push({ kind: 'stopped' }) };
  let deliver: ((signal: Ending, sent: boolean) => void) | undefined;
  const signals = {
    received: () => undefined,
    passTo: (to: typeof deliver) => (deliver = to),
    release: () => undefined,
  };
  const watch = watchEnding(running, {
    signals,
    timeout: rules.timeout,
    interactive: rules.interactive ?? false,
  });
  return { told, watch, signal: (signal: Ending, sent = false) => deliver?.(signal, sent) };
};
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('a signal is passed on once, to the command alone', () => {
  const { told, watch, signal } = watched({ interactive: true });
  signal('SIGTERM');
  signal('SIGINT', true);
  expect(told).toEqual([{ kind: 'signal', signal: 'SIGTERM', to: 'command' }]);
  expect(watch.timedOut()).toBe(false);
  watch.release();
});

test('a session of its own gets nothing from the terminal: it is told', () => {
  const { told, watch, signal } = watched({});
  signal('SIGINT', true);
  expect(told).toEqual([{ kind: 'signal', signal: 'SIGINT', to: 'command' }]);
  watch.release();
});

test('when time is over everything is asked to end, and a command that has ended is left alone', async () => {
  const { told, watch } = watched({ timeout: 0.01 });
  await wait(50);
  expect(told).toEqual([{ kind: 'signal', signal: 'SIGTERM', to: 'all' }]);
  expect(watch.timedOut()).toBe(true);
  watch.release();
  const early = watched({ timeout: 0.01 });
  early.watch.release();
  await wait(50);
  expect(early.told).toEqual([]);
});
