import { observe, openRecorded, openRoot } from '@holotype/host';
import { validate } from '@holotype/model';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Probe, ProbeContext, ProbeResult } from '../probe.ts';
import { runProbes } from '../run-probes.ts';
import { probes } from './index.ts';

const folder = fileURLToPath(new URL('../../src/probes', import.meta.url));
const folders = (path: string) =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

const toPattern = (glob: string, home: string): RegExp => {
  const parts = glob.replace(/^~/, home).split(/(\/\*\*\/|\*\*|\*)/);
  const special: Readonly<Record<string, string>> = { '/**/': '/(?:.*/)?', '**': '.*', '*': '[^/]*' };
  const source = parts.map((part) => special[part] ?? part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('');
  return new RegExp(`^${source}$`, 's');
};

const readContext = (path: string): ProbeContext =>
  existsSync(join(path, 'context.json'))
    ? (JSON.parse(readFileSync(join(path, 'context.json'), 'utf8')) as ProbeContext)
    : { environment: {}, home: '/root' };

const toManifest = (probe: Probe, result: ProbeResult): unknown => ({
  manifestVersion: '1-0-0',
  tool: { name: 'holotype', version: '0' },
  capturedAt: '2026-01-01T00:00:00Z',
  host: { name: 'host-1', kind: 'root', privileged: true },
  scope: { kind: 'system', rules: [] },
  tree: { digest: `sha256:${'0'.repeat(64)}`, entries: 0, files: 0, bytes: 0, chunks: [] },
  accounting: [],
  sections: result.section ? { [probe.name]: result.section } : {},
  gaps: result.gaps.map((gap) => ({ section: probe.name, ...gap })),
  substitutions: [],
});

/** What the result would be once written and read: a key whose value is undefined is gone. */
const asJson = (result: ProbeResult | undefined): unknown => JSON.parse(JSON.stringify(result ?? null));

test('every folder is in the registry, once', () => {
  expect(probes.map(({ name }) => name).sort()).toEqual(folders(folder));
});

test('an empty machine has gaps at most, and no section', async () => {
  const root = mkdtempSync(join(tmpdir(), 'holotype-empty-'));
  for (const host of [openRoot(root), openRecorded(root)]) {
    const { sections } = await runProbes(host, { environment: {}, home: undefined });
    // "No GPU" is a fact about a machine that runs, and so about a recording of one.
    const { gpu, ...others } = sections;
    expect(others, host.id).toEqual({});
    if (gpu && host.kind === 'root') expect(gpu, host.id).toBeUndefined();
  }
});

for (const probe of probes) {
  const own = join(folder, probe.name);
  const cases = existsSync(join(own, 'fixtures')) ? folders(join(own, 'fixtures')) : [];

  test(`${probe.name} has a README with the four headings, and fixtures`, () => {
    const readme = readFileSync(join(own, 'README.md'), 'utf8');
    for (const heading of ['Records', 'Cannot record', 'Sources', 'Fixtures'])
      expect(readme).toContain(`\n## ${heading}\n`);
    for (const name of cases) expect(readme, 'each fixture is named').toContain(name);
    expect(cases.length).toBeGreaterThan(0);
  });

  for (const name of cases) {
    const path = join(own, 'fixtures', name);
    const context = readContext(path);

    test(`${probe.name} finds in ${name} what is expected, twice the same`, async () => {
      const first = await probe.probe(openRecorded(path), context);
      const second = await probe.probe(openRecorded(path), context);
      expect(asJson(first)).toEqual(JSON.parse(readFileSync(join(path, 'expected.json'), 'utf8')));
      expect(JSON.stringify(second)).toBe(JSON.stringify(first));
    });

    test(`${probe.name} writes of ${name} what the schema allows`, async () => {
      const result = await probe.probe(openRecorded(path), context);
      if (!result) return;
      expect(() => validate('manifest', toManifest(probe, result), name)).not.toThrow();
    });

    test(`${probe.name} stays in ${name} within what it declares`, async () => {
      const recorded = openRecorded(path);
      const seen = observe(recorded);
      await probe.probe(seen.host, context);
      const allowed = probe.reads.map((glob) => toPattern(glob, context.home ?? '/nonexistent'));
      const asked = [...seen.paths].flatMap((at) => [at, recorded.files.realpath(at) ?? at]);
      expect(asked.filter((at) => !allowed.some((pattern) => pattern.test(at)))).toEqual([]);
      expect([...seen.programs].filter((program) => !probe.runs.includes(program))).toEqual([]);
    });
  }
}
