import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openSecretSearch } from '@holotype/secrets';
import { setXattr } from '@holotype/host';
import { expect, onTestFinished, test } from 'vitest';
import { context } from '../context.test.support.ts';
import { openKeptSearch } from './secrets.ts';

// Put together here, so that this file holds none.
const secret = `api_token = "${['Zq8r3Kx0', 'Pw7Lm2Vt', 'Qe5Ty9Ui', 'Op1As4Df'].join('')}"\n`;
const bytecode = `\xcb\r\r\n\0\0\0\0\xda\tapi_token\xda${secret.slice(13, -2)}\0`;

const searchOf = (files: Readonly<Record<string, string>>) => {
  const place = mkdtempSync(join(tmpdir(), 'holotype-kept-'));
  const search = openSecretSearch();
  onTestFinished(async () => {
    await search[Symbol.asyncDispose]();
    rmSync(place, { recursive: true });
  });
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(place, name)), { recursive: true });
    writeFileSync(join(place, name), Buffer.from(text, 'latin1'));
  }
  const kept = openKeptSearch(context, search, false);
  const more = (...names: readonly string[]) =>
    kept.more({ unshipped: names.map((name) => join(place, name)), localOf: (path) => path });
  return { place, kept, more };
};

test('bytecode is left out for its source, also where the source itself is not held', async () => {
  const pyc = '__pycache__/conf.cpython-311.pyc';
  const { place, more } = searchOf({ 'conf.py': secret, [pyc]: bytecode, 'other.py': 'x = 1\n' });
  expect(await more(pyc, 'other.py')).toEqual([join(place, pyc)]);
});

test('a source that is found in a later round takes what was searched before with it', async () => {
  const { place, more } = searchOf({ 'conf.c': secret, 'conf.o': `\0${secret}` });
  rmSync(join(place, 'conf.c'));
  expect(await more('conf.o')).toEqual([]);
  writeFileSync(join(place, 'conf.c'), secret);
  expect(await more('conf.o', 'conf.c')).toEqual([join(place, 'conf.o'), join(place, 'conf.c')]);
});

test('what was not searched is known by why, but installed code is not', async () => {
  const { place, kept, more } = searchOf({
    'a.gz': '\x1f\x8b\x08\0\0\0',
    'a.db': 'SQLite format 3\0\0',
    'a.npy': '\x93NUMPY\0\0',
    'venv/lib/python3.11/site-packages/a.so': '\x7fELF\0\0',
    'a.txt': 'text\n',
  });
  await more('a.gz', 'a.db', 'a.npy', 'venv/lib/python3.11/site-packages/a.so', 'a.txt');
  expect([...kept.unsearched].sort()).toEqual([
    [join(place, 'a.db'), 'database'],
    [join(place, 'a.gz'), 'compressed'],
    [join(place, 'a.npy'), 'binary'],
  ]);
});

test('a file goes for what its attribute says, and a directory ends it', async () => {
  const { place, more } = searchOf({ 'd/a.csv': 'a\n', 'e/b.csv': 'b\n' });
  const value = Buffer.from('https://me:q8Zr3Kx0Pw7Lm2Vt@mirror.example/a.csv').toString('base64');
  if (!setXattr(join(place, 'd/a.csv'), 'user.xdg.origin.url', value)) return;
  expect(await more('d/a.csv')).toEqual([join(place, 'd/a.csv')]);
  setXattr(join(place, 'e'), 'user.note', value);
  await expect(more('e/b.csv')).rejects.toMatchObject({ code: 'FREEZE_SECRET_FOUND' });
});
