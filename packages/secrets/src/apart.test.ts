import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));

interface PackageFile {
  readonly name: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

const folderOf = (name: string) => {
  const [, own = ''] = name.split('/');
  return join(root, name === '@holotype/replay' ? 'apps' : 'packages', own);
};

/** Names of our packages that are installed with this one, itself included. */
const installedWith = (name: string, known = new Set<string>()): ReadonlySet<string> => {
  if (known.has(name)) return known;
  known.add(name);
  const file = JSON.parse(readFileSync(join(folderOf(name), 'package.json'), 'utf8')) as PackageFile;
  expect(file.name).toBe(name);
  const needed = { ...file.dependencies, ...file.optionalDependencies, ...file.peerDependencies };
  for (const one of Object.keys(needed)) if (one.startsWith('@holotype/')) installedWith(one, known);
  return known;
};

test.each(['@holotype/replay', '@holotype/workflows-replay', '@holotype/command', '@holotype/capture'])(
  '%s comes without the rules for secrets',
  (name) => {
    const all = installedWith(name);
    expect(all).toContain('@holotype/model');
    expect(all).not.toContain('@holotype/secrets');
  },
);

test('whoever freezes has them', () => {
  expect(installedWith('@holotype/workflows')).toContain('@holotype/secrets');
});

/** Compiled modules of ours that one of them loads, itself included. */
const loadedBy = (path: string, known = new Set<string>()): ReadonlySet<string> => {
  if (known.has(path)) return known;
  known.add(path);
  const asked = createRequire(path);
  for (const [, from = ''] of readFileSync(path, 'utf8').matchAll(
    /^(?:import|export)\b[^'";=]*['"]([^'"]+)['"]/gm,
  )) {
    if (from.startsWith('.')) loadedBy(join(dirname(path), from), known);
    else if (from.startsWith('@holotype/')) loadedBy(asked.resolve(from), known);
  }
  return known;
};

test('a thread that searches loads the rules, and no ecosystem', () => {
  const modules = [...loadedBy(fileURLToPath(new URL('./scan-worker.js', import.meta.url)))];
  const names = new Set(modules.map((path) => relative(root, path).split('/')[1]));
  expect([...names].sort()).toEqual(['host', 'model', 'secrets']);
  expect(modules.some((path) => path.endsWith('/generated/gitleaks.js'))).toBe(true);
});
