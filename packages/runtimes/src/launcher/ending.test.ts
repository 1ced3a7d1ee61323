import { expect, test } from 'vitest';
import { watchEnding } from './ending.ts';
import type { Ending } from './signals.ts';

const watched = (rules: { readonly timeout?: number; readonly interactive?: boolean }) => {
  const told: object[] = [];
  const running = { send: (order: object) => told.push(order), stop: () => told.push({ kind: 'stopped' }) };
  let deliver: ((signal: Ending) => void) | undefined;
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
  return { told, watch, signal: (signal: Ending) => deliver?.(signal) };
};
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('signals are passed on, to the command alone, and a person waits for it as long as they like', async () => {
  const { told, watch, signal } = watched({ interactive: true });
  signal('SIGTERM');
  signal('SIGINT');
  await wait(1200);
  expect(told).toEqual([
    { kind: 'signal', signal: 'SIGTERM', to: 'command' },
    { kind: 'signal', signal: 'SIGINT', to: 'command' },
  ]);
  expect(watch.timedOut()).toBe(false);
  watch.release();
});

test('where nobody sits at a terminal it is stopped a second after a signal', async () => {
  const { told, watch, signal } = watched({});
  signal('SIGINT');
  await wait(1200);
  expect(told).toEqual([{ kind: 'signal', signal: 'SIGINT', to: 'command' }, { kind: 'stopped' }]);
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
