import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRoot } from '@holotype/host';
import { expect, test } from 'vitest';
import { resolvePlaces } from './places.ts';
import type { RequestedBind } from '../request.ts';

const base = realpathSync(mkdtempSync(join(tmpdir(), 'holotype-places-')));
const root = join(base, 'root');
for (const directory of ['srv/home/u/proj', 'etc', 'opt'])
  mkdirSync(join(root, directory), { recursive: true });
writeFileSync(join(root, 'etc/settings'), '');
symlinkSync('/srv/home', join(root, 'home'));
symlinkSync('/nowhere', join(root, 'lost'));
symlinkSync('circle', join(root, 'circle'));
const given = join(base, 'given');
mkdirSync(join(given, 'inner'), { recursive: true });
writeFileSync(join(given, 'file'), '');

const { files } = openRoot(root);
const bind = (source: string, target: string, writable = false): RequestedBind => ({
  source,
  target,
  writable,
});
const resolve = (...binds: readonly RequestedBind[]) => resolvePlaces(root, files, binds);
const refusal = (...binds: readonly RequestedBind[]): string => {
  try {
    resolve(...binds);
  } catch (error) {
    expect(error).toMatchObject({ code: 'RUN_BIND_INVALID' });
    return String(error);
  }
  throw new Error('it was not refused');
};

test("a target is found through the root's own links, never the machine's", () => {
  expect(resolve(bind(given, '/home/u/proj'))).toMatchObject([
    { target: '/srv/home/u/proj', asked: '/home/u/proj', missing: undefined, type: 'directory' },
  ]);
});

test('what the root lacks is named from where it begins to lack it', () => {
  expect(resolve(bind(given, '/home/v/data/set'))).toMatchObject([
    { target: '/srv/home/v/data/set', missing: '/srv/home/v' },
  ]);
  expect(resolve(bind(join(given, 'file'), '/new'))).toMatchObject([{ missing: '/new', type: 'file' }]);
});

test('what lies in another bind comes after it, and must be there', () => {
  const inner = bind(given, '/data/inner');
  const places = resolve(inner, bind(given, '/data'));
  expect(places.map(({ target, missing }) => [target, missing])).toEqual([
    ['/data', '/data'],
    ['/data/inner', undefined],
  ]);
  expect(refusal(bind(given, '/data'), bind(given, '/data/none'))).toContain('/data/none');
  expect(refusal(bind(given, '/data'), inner, inner)).toContain('Two binds on /data/inner');
});

test.each(['data', '/', '/a/../b', '/a/./b', '//a', '/a/', '/a\0b'])(
  '%j is no place to bind on',
  (target) => {
    expect(refusal(bind(given, target))).toContain('Not an absolute path');
  },
);

test('a link that leads nowhere, or a file on the way, is in the way', () => {
  expect(refusal(bind(given, '/lost'))).toContain('/lost');
  expect(refusal(bind(given, '/circle/x'))).toContain('/circle/x');
  expect(refusal(bind(given, '/etc/settings/deep'))).toContain('/etc/settings/deep');
});

test('a directory goes on a directory and a file on a file', () => {
  expect(refusal(bind(given, '/etc/settings'))).toContain('Cannot bind a directory');
  expect(refusal(bind(join(given, 'file'), '/opt'))).toContain('Cannot bind a file');
  expect(refusal(bind(join(given, 'none'), '/opt'))).toContain('on this machine');
});

test('a part of the root may be written, the root itself not', () => {
  expect(resolve(bind(join(root, 'opt'), '/opt', true))).toHaveLength(1);
  for (const source of [root, base]) expect(refusal(bind(source, '/opt', true))).toContain('writable');
  expect(resolve(bind(base, '/opt'))).toHaveLength(1);
});
