import { openRoot } from '@holotype/host';
import { foldersIn, testProbe } from '@holotype/test-support';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ecosystems } from './ecosystems.ts';

const source = fileURLToPath(new URL('../src', import.meta.url));
/** What the interface is made of, what all ecosystems may use, and lists of others. */
const shared = ['generated', 'reading', 'recipe'];

test('every folder is in the list, once, under its own name', () => {
  const folders = foldersIn(source).filter((name) => !shared.includes(name));
  expect(ecosystems.map(({ name }) => name).sort()).toEqual(folders);
});

test('no two record the same section, open the same format or claim the same folders', () => {
  const all = [
    ecosystems.flatMap(({ probes = [] }) => probes.map(({ name }) => name as string)),
    ecosystems.flatMap(({ artifacts = [] }) => artifacts.map(({ format }) => format)),
    ecosystems.flatMap(({ collection }) => [...(collection?.folders ?? [])]),
    ecosystems.flatMap(({ packages }) => packages?.database ?? []),
    ecosystems.flatMap(({ publicPackages }) => publicPackages?.purlType ?? []),
  ];
  for (const names of all) expect(new Set(names).size).toBe(names.length);
});

for (const {
  name,
  probes = [],
  packages,
  cutSections,
  publicPackages,
  candidates,
  artifacts = [],
} of ecosystems) {
  test(`${name} has a README`, () => {
    expect(readFileSync(join(source, name, 'README.md'), 'utf8')).toMatch(/^# .+\n\n.+/);
  });

  test(`${name}: what has a database is recorded, and what has public sources has a name and can be opened`, () => {
    const sections = probes.map((probe) => probe.name);
    if (packages) expect(sections).toContain(packages.section);
    if (candidates) expect([artifacts.length > 0, publicPackages !== undefined]).toEqual([true, true]);
  });

  test(`${name}: a machine that has nothing of it gives nothing, and nothing fails`, () => {
    const host = openRoot(mkdtempSync(join(tmpdir(), 'holotype-empty-')));
    const nobody = {
      isEmpty: true,
      has: () => false,
      get: () => undefined,
      of: () => [],
      listing: () => new Set<string>(),
    };
    const holdings = { isHeld: () => true, reaches: () => true, named: [] };
    const common = { files: host.files, sections: {}, owners: nobody, packages: [], holdings };
    expect(cutSections?.(common) ?? {}).toEqual({});
    if (!packages) return;
    const owners = packages.owners(host, {});
    expect([owners.isEmpty, owners.has('/bin/sh'), [...owners.of(new Set())]]).toEqual([true, false, []]);
    expect(packages.installed({})).toEqual([]);
    expect(packages.closure({}, { purls: new Set(), names: ['a'] })).toEqual({
      packages: [],
      missing: ['a'],
    });
    const cut = packages.cut({ ...common, isHeld: () => true });
    expect([...cut.paths, ...cut.substitutes]).toEqual([]);
  });

  test(`${name}: each folder of probes is one of its probes`, () => {
    const folder = join(source, name, 'probes');
    expect(existsSync(folder) ? foldersIn(folder) : []).toEqual(probes.map((probe) => probe.name).sort());
  });

  for (const probe of probes) testProbe(probe, join(source, name, 'probes', probe.name));
}
