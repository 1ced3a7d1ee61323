import { ecosystems } from '@holotype/ecosystems';
import { openRecorded, openRoot } from '@holotype/host';
import { foldersIn, testProbe } from '@holotype/test-support';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runProbes } from '../run-probes.ts';
import { probes } from './index.ts';

/** The rules are not this package's. */
const looksSecret = (text: string) => text.includes('ghp_');
const folder = fileURLToPath(new URL('../../src/probes', import.meta.url));
const ofEcosystems = new Set(ecosystems.flatMap(({ probes: own = [] }) => own));
const own = probes.filter((probe) => !ofEcosystems.has(probe));

test('every folder is in the registry, once', () => {
  expect(own.map(({ name }) => name).sort()).toEqual(foldersIn(folder));
});

test('an empty machine has gaps at most, and no section', async () => {
  const root = mkdtempSync(join(tmpdir(), 'holotype-empty-'));
  for (const host of [openRoot(root), openRecorded(root)]) {
    const { sections } = await runProbes(host, { environment: {}, home: undefined, looksSecret });
    // "No GPU" is a fact about a machine that runs, and so about a recording of one.
    const { gpu, ...others } = sections;
    expect(others, host.id).toEqual({});
    if (gpu && host.kind === 'root') expect(gpu, host.id).toBeUndefined();
  }
});

for (const probe of own) testProbe(probe, join(folder, probe.name), { looksSecret });
