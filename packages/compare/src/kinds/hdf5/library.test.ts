import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadHdf5 } from './library.ts';

test('its files are none of this machine', async () => {
  const { FS } = await loadHdf5();
  const name = `/tmp/holotype-hdf5-${String(process.pid)}`;
  FS.writeFile(name, Buffer.from('in memory'));
  expect(existsSync(name)).toBe(false);
  expect(() => FS.readFile(process.execPath)).toThrow();
});
