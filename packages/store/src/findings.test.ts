import { chmodSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openStore } from './open-store.ts';

const of = 'ab'.repeat(32);

const open = (now = { seconds: 1e9 }) => {
  const path = mkdtempSync(join(tmpdir(), 'holotype-findings-'));
  const store = openStore({ path, env: {}, now: () => now.seconds * 1000 });
  let asked = 0;
  const ask = (beside = '', maxAge?: number) =>
    store.remember({ kind: 'test', of, beside, ...(maxAge !== undefined && { maxAge }) }, () =>
      Promise.resolve({ asked: ++asked, beside }),
    );
  const folder = () => join(path, readdirSync(path).find((name) => name.startsWith('findings-')) ?? 'none');
  const files = () => readdirSync(folder()).map((name) => join(folder(), name));
  return { store, ask, folder, files };
};

test('what was found out once is not asked again, for the same names only', async () => {
  const { ask } = open();
  expect(await ask()).toEqual({ asked: 1, beside: '' });
  expect(await ask()).toEqual({ asked: 1, beside: '' });
  expect(await ask('other')).toEqual({ asked: 2, beside: 'other' });
  expect(await ask()).toEqual({ asked: 1, beside: '' });
});

test('what was damaged, or stands under the name of something else, is found out again', async () => {
  const { ask, files } = open();
  await ask();
  const [first = ''] = files();
  writeFileSync(first, readFileSync(first, 'utf8').replace('"asked":1', '"asked":7'));
  expect(await ask()).toEqual({ asked: 2, beside: '' });
  await ask('other');
  const other = files().find((name) => name !== first) ?? '';
  renameSync(first, other);
  expect(await ask('other')).toEqual({ asked: 4, beside: 'other' });
  writeFileSync(other, '');
  expect(await ask('other')).toEqual({ asked: 5, beside: 'other' });
});

test('what other users could have written counts for nothing, and nothing is written there', async () => {
  const { ask, folder, files } = open();
  await ask();
  chmodSync(folder(), 0o770);
  expect(await ask()).toEqual({ asked: 2, beside: '' });
  expect(await ask('other')).toEqual({ asked: 3, beside: 'other' });
  expect(files()).toHaveLength(1);
});

test('what may be old is asked again after its time', async () => {
  const now = { seconds: Date.now() / 1000 };
  const { ask } = open(now);
  await ask('', 60);
  now.seconds += 30;
  expect(await ask('', 60)).toEqual({ asked: 1, beside: '' });
  now.seconds += 60;
  expect(await ask('', 60)).toEqual({ asked: 2, beside: '' });
});

test('a failure is not remembered; gc forgets what follows from bytes that are not kept', async () => {
  const { store, ask, files } = open();
  const failing = store.remember({ kind: 'test', of }, () => Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
  await ask();
  store.gc({ keep: new Set([of]) });
  expect(files()).toHaveLength(1);
  store.gc({ keep: new Set() });
  expect(files()).toHaveLength(0);
});
