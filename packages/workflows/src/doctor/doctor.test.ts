import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createContext, thisProcess } from '@holotype/workflows-replay';
import { expect, test } from 'vitest';
import { diagnose } from './doctor.ts';

test('a machine is told what it can do, by what was tried on it', async () => {
  const store = mkdtempSync(join(tmpdir(), 'holotype-doctor-'));
  const found = await diagnose(createContext({ store, offline: true, caller: thisProcess() }));
  const usable = (list: readonly { readonly usable: boolean }[]) => list.some((one) => one.usable);
  expect(found.canFreeze).toBe(usable(found.watching));
  expect(found.canReplay).toBe(usable([...found.directories, ...found.images]));
  expect(found.facts.map(({ name }) => name)).toEqual(expect.arrayContaining(['Kernel', 'Memory']));
  expect(found.watching.map(({ name }) => name)).toEqual(['guarded', 'ptrace', 'notify', 'strace']);
  expect(new Set(found.images.map(({ name }) => name)).size).toBe(found.images.length);
  const [, inStore] = found.places;
  expect(inStore).toMatchObject({ what: 'the store', path: store });
  expect(inStore?.free).toBeGreaterThan(0);
}, 60_000);
