import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@holotype/store';
import { makeDirectories, writeWhole } from '@holotype/host';
import { expect, test } from 'vitest';
import { pinnedProot } from './pinned.ts';
import { findBrought } from './proot.ts';

const makeStore = () => openStore({ path: mkdtempSync(join(tmpdir(), 'holotype-proot-')), offline: true });

test('a store without PRoot has none, and other bytes under its names are not taken for it', () => {
  const store = makeStore();
  const places = { store, installation: '/nonexistent' };
  expect(findBrought(places)).toBeUndefined();
  const place = join(store.path, 'proot-5.1.0');
  makeDirectories(place);
  for (const { name } of pinnedProot.x64 ?? []) writeWhole(join(place, name), '#!/bin/sh\n');
  expect(findBrought(places)).toBeUndefined();
});

test('an installation that carries other bytes under its names has none either', () => {
  const installation = mkdtempSync(join(tmpdir(), 'holotype-proot-'));
  const place = join(installation, 'proot');
  makeDirectories(place);
  for (const { name } of pinnedProot.x64 ?? []) writeWhole(join(place, name), '#!/bin/sh\n');
  expect(findBrought({ store: makeStore(), installation })).toBeUndefined();
});

test('every architecture has the program and its library, each with hashes of its own', () => {
  const all = Object.values(pinnedProot).flat();
  expect(all.map(({ name }) => name)).toEqual(['proot', 'libtalloc.so.2', 'proot', 'libtalloc.so.2']);
  expect(new Set(all.flatMap(({ sha256, deb }) => [sha256, deb])).size).toBe(8);
});
