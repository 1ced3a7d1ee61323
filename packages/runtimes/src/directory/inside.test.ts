import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRoot } from '@holotype/host';
import { expect, test } from 'vitest';
import { lookInside } from './inside.ts';
import { resolvePlaces } from './places.ts';

const base = mkdtempSync(join(tmpdir(), 'holotype-inside-'));
const root = join(base, 'root');
mkdirSync(join(root, 'opt/tools'), { recursive: true });
symlinkSync('/opt', join(root, 'local'));
writeFileSync(join(root, 'opt/tools/hidden'), '');
writeFileSync(join(root, 'opt/seen'), '#!of the root');
mkdirSync(join(base, 'tools'));
writeFileSync(join(base, 'tools/solve'), '#!bound');
symlinkSync(join(base, 'tools'), join(base, 'by-link'));
symlinkSync('/opt/seen', join(base, 'tools/link'));
symlinkSync('../../local/seen', join(base, 'tools/up'));
symlinkSync('loop', join(base, 'tools/loop'));
const { files } = openRoot(root);
const binds = [
  { source: join(base, 'tools'), target: '/local/tools', writable: false },
  { source: join(base, 'tools'), target: '/far/away', writable: false },
  { source: join(base, 'by-link'), target: '/linked', writable: false },
];
const inside = lookInside(root, resolvePlaces(root, files, binds), '/users/u');
const head = (path: string) => Buffer.from(inside.head(path, 7) ?? '').toString();

test('what is bound hides what the root has there, by either name', () => {
  for (const directory of ['/opt/tools', '/local/tools', '/far/away']) {
    expect(inside.stat(`${directory}/solve`)?.type).toBe('file');
    expect(head(`${directory}/solve`)).toBe('#!bound');
    expect(inside.stat(`${directory}/hidden`)).toBeUndefined();
  }
  expect(head('/local/seen')).toBe('#!of th');
});

test('directories that will be made are there', () => {
  for (const path of ['/far', '/users', '/users/u']) expect(inside.stat(path)?.type).toBe('directory');
  expect(inside.stat('/users/v')).toBeUndefined();
});

test('a link in what is bound leads where the command will find it, not where it leads on this machine', () => {
  for (const name of ['link', 'up']) {
    expect(inside.stat(`/far/away/${name}`)?.type).toBe('file');
    expect(head(`/far/away/${name}`)).toBe('#!of th');
  }
  expect(inside.stat('/far/away/loop')).toBeUndefined();
});

test('a source that is a link is what it leads to on this machine', () => {
  expect(inside.stat('/linked')?.type).toBe('directory');
  expect(head('/linked/solve')).toBe('#!bound');
});
