import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { installedPaths } from './context.ts';

const own = (installation: string, running: string, ...directories: readonly string[]) => {
  const place = mkdtempSync(join(tmpdir(), 'holotype-installed-'));
  onTestFinished(() => {
    rmSync(place, { recursive: true });
  });
  for (const directory of directories) mkdirSync(join(place, directory), { recursive: true });
  return installedPaths({ installation: join(place, installation) }, join(place, running))
    .map((path) => path.slice(place.length + 1))
    .toSorted();
};
const clone = [
  'clone/apps/cli/bin',
  'clone/apps/cli/bundle',
  'clone/apps/cli/dist',
  'clone/apps/cli/src',
  'clone/node_modules/x',
  'clone/packages/host/dist',
  'clone/packages/host/node_modules',
  'clone/packages/host/src',
  'clone/papers/one/bin',
  'clone/share',
];

test('of a clone it is the bundle that runs, or what was compiled where there is none: never sources, nor what else lies there', () => {
  expect(own('clone', 'clone/apps/cli/bundle', ...clone)).toEqual([
    'clone/apps/cli/bin',
    'clone/apps/cli/bundle',
  ]);
  expect(own('clone', 'clone/packages/host/dist', ...clone)).toEqual([
    'clone/apps/cli/bin',
    'clone/apps/cli/dist',
    'clone/node_modules',
    'clone/packages/host/dist',
    'clone/packages/host/node_modules',
  ]);
});

test('of what was unpacked it is what was brought, and in a node_modules its own packages', () => {
  const unpacked = ['bin', 'bundle', 'lib', 'proot', 'share', 'paper'].map((name) => `opt/${name}`);
  expect(own('opt', 'opt/bundle', ...unpacked)).toEqual(
    unpacked.filter((path) => path !== 'opt/paper').toSorted(),
  );
  const packages = ['holotype', '@holotype/host/dist', 'left-pad'].map((name) => `p/node_modules/${name}`);
  expect(own('p/node_modules', 'p/node_modules/@holotype/host/dist', ...packages)).toEqual([
    'p/node_modules/@holotype',
    'p/node_modules/holotype',
  ]);
});
