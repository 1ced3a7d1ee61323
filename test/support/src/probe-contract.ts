import { type Host, observe, openRecorded } from '@holotype/host';
import { documentVersions, type Gap, validate } from '@holotype/model';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface Context {
  readonly looksSecret?: (text: string) => boolean;
  readonly environment: Readonly<Record<string, string>>;
  readonly home: string | undefined;
}
interface Result {
  readonly section: object | undefined;
  readonly gaps: readonly Omit<Gap, 'section'>[];
}
/** As packages/ecosystems/src/probe.ts has it. */
interface Probe {
  readonly name: string;
  readonly reads: readonly string[];
  readonly runs: readonly string[];
  readonly probe: (host: Host, context: Context) => Promise<Result | undefined>;
}

/** Names of the folders in `path`, sorted; none where it is not there. */
export const foldersIn = (path: string): string[] =>
  existsSync(path)
    ? readdirSync(path, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : [];

const toPattern = (glob: string, home: string): RegExp => {
  const parts = glob.replace(/^~/, home).split(/(\/\*\*\/|\*\*|\*)/);
  const special: Readonly<Record<string, string>> = { '/**/': '/(?:.*/)?', '**': '.*', '*': '[^/]*' };
  const source = parts.map((part) => special[part] ?? part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('');
  return new RegExp(`^${source}$`, 's');
};

const readContext = (path: string): Context =>
  existsSync(join(path, 'context.json'))
    ? (JSON.parse(readFileSync(join(path, 'context.json'), 'utf8')) as Context)
    : { environment: {}, home: '/root' };

const toManifest = (probe: Probe, result: Result): unknown => ({
  manifestVersion: documentVersions.manifest,
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
const asJson = (result: Result | undefined): unknown => JSON.parse(JSON.stringify(result ?? null));

/** The tests that every probe passes; `folder` is its own, with a README and recorded fixtures. `more`: of the context, what no file can hold. */
export const testProbe = (probe: Probe, folder: string, more: Pick<Context, 'looksSecret'> = {}): void => {
  const cases = foldersIn(join(folder, 'fixtures'));

  test(`${probe.name} has a README with the four headings, and fixtures`, () => {
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    for (const heading of ['Records', 'Cannot record', 'Sources', 'Fixtures'])
      expect(readme).toContain(`\n## ${heading}\n`);
    for (const name of cases) expect(readme, 'each fixture is named').toContain(name);
    expect(cases.length).toBeGreaterThan(0);
  });

  for (const name of cases) {
    const path = join(folder, 'fixtures', name);
    const context = { ...readContext(path), ...more };

    test(`${probe.name} finds in ${name} what is expected, twice the same`, async () => {
      const first = await probe.probe(openRecorded(path), context);
      const second = await probe.probe(openRecorded(path), context);
      expect(asJson(first)).toEqual(JSON.parse(readFileSync(join(path, 'expected.json'), 'utf8')));
      expect(JSON.stringify(second)).toBe(JSON.stringify(first));
    });

    test(`${probe.name} writes of ${name} what the schema allows`, async () => {
      const result = await probe.probe(openRecorded(path), context);
      if (!result) return;
      const manifest = toManifest(probe, result);
      expect(() => validate('manifest', manifest, name)).not.toThrow();
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
};
