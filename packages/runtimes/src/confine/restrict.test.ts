import { expect, test } from 'vitest';
import { restrictSteps } from './restrict.ts';

const bound = { target: '/b', asked: '/b', type: 'directory', missing: undefined } as const;
const shown = {
  scratch: '/scratch',
  places: [
    { ...bound, source: '/written', writable: true },
    { ...bound, source: '/read', writable: false },
  ],
  devices: [],
  terminal: undefined,
};
const pathsOf = (kept: string | undefined, readable: readonly string[] | undefined) =>
  restrictSteps(shown, kept, readable).map((step) =>
    step.kind === 'restrict-writes' ? step.writable : step.kind === 'restrict-reads' ? step.readable : [],
  );
const devicesIn = (paths: readonly string[] = []) => paths.filter((path) => path.startsWith('/dev/'));

test('what may be read is what was said, and all that may be written but what is kept', () => {
  const [writable = [], readable = []] = pathsOf('/root', ['/root', '/lib/preload']);
  expect(writable.filter((path) => !path.startsWith('/dev/'))).toEqual([
    '/scratch',
    '/proc',
    '/root',
    '/written',
  ]);
  expect(readable.filter((path) => !path.startsWith('/dev/'))).toEqual([
    '/root',
    '/lib/preload',
    '/scratch',
    '/proc',
    '/sys',
    '/written',
    '/read',
  ]);
  expect(devicesIn(writable)).toContain('/dev/null');
  expect(devicesIn(readable)).toEqual(devicesIn(writable));
});

test('where nothing was said all may be read, and the root is not written unless it is kept', () => {
  const [writable, ...more] = pathsOf(undefined, undefined);
  expect(more).toEqual([]);
  expect(writable).not.toContain('/root');
});
