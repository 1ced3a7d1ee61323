import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentDigest } from '../digest.ts';
import type { Manifest, Reason } from '../generated/manifest.ts';
import { documentVersions } from '../generated/versions.ts';
import { claimText } from '../notation/claim.ts';
import { policyText } from '../notation/policy.ts';
import { reasonText } from '../reasons.ts';
import { readAsWritten, readDocument } from '../validate.ts';
import { migrate } from './migrate.ts';

type Kind = keyof typeof documentVersions;
interface Old {
  readonly run: {
    readonly policies: readonly { readonly policy: string }[];
    readonly claims: readonly string[];
  };
}

const at = (path: string) => readFileSync(new URL(path, import.meta.url));
const manifestAt = (version: string) => at(`../../src/migrations/fixtures/manifest-${version}.json`);
const frozenReport = at('../../../capsule/fixtures/1-1-0/fit.replay/report.json');
const oldRun = (alter: (text: string) => string) => () =>
  readDocument('manifest', Buffer.from(alter(manifestAt('1-1-0').toString())), 'Manifest');

test('each version that was ever written is still read', () => {
  const versions = JSON.parse(at('../../../../schemas/versions.json').toString()) as Record<Kind, object>;
  expect(Object.keys(versions).sort()).toEqual(Object.keys(documentVersions).sort());
  for (const [kind, known] of Object.entries(versions))
    for (const version of Object.keys(known)) {
      const key = `${kind}Version`;
      const current = documentVersions[kind as Kind];
      expect(migrate(kind as Kind, { [key]: version }, kind), `${kind} ${version}`).toEqual({
        [key]: current,
      });
    }
});

/** A document as older programs wrote it: each reason as the sentence that people read. */
const inSentences = (document: Manifest, manifestVersion: string): unknown =>
  JSON.parse(JSON.stringify({ ...document, manifestVersion }), (name, value: unknown) =>
    name === 'reason' ? reasonText(value as Reason) : value,
  );

test.each(['1-0-0', '2-0-6'])(
  'a Manifest of %s is the same, but for its version and its reasons',
  (version) => {
    const { document, written } = readAsWritten('manifest', manifestAt(version), 'Manifest');
    expect(inSentences(document, version)).toEqual(written);
  },
);

test('a reason that was a sentence is a code and what it speaks of', () => {
  const { scope, accounting, substitutions, run } = readDocument('manifest', manifestAt('2-0-6'), 'Manifest');
  const reasonAt = new Map(scope.rules.map(({ path, reason }) => [path, reason]));
  const site = '/opt/py/lib/python3.11/site-packages';
  expect(
    [
      '/',
      '/srv/p',
      '/srv/data/n.txt',
      '/opt/py/share',
      site,
      `${site}/numpy`,
      `${site}/numpy/__pycache__`,
    ].map((path) => reasonAt.get(path)),
  ).toEqual([
    { code: 'not-reached' },
    { code: 'project' },
    { code: 'data-slot', of: 'input' },
    { code: 'not-of-unit', of: 'virtual environment /opt/py' },
    { code: 'unused' },
    { code: 'distribution', of: 'numpy 2.2.0' },
    { code: 'made-again', of: 'Python at its first import' },
  ]);
  // What a unit or a place was called, nobody but its plugin can say.
  expect(reasonAt.get('/opt/py')).toEqual({ code: 'other', of: 'virtual environment /opt/py' });
  expect(accounting.map(({ reason }) => reason)).toContainEqual({ code: 'generated', of: 'linker cache' });
  expect(substitutions.map(({ reason }) => reason)).toContainEqual({
    code: 'database-cut',
    of: 'dpkg database',
  });
  expect(run?.credentials).toEqual([{ path: '/srv/h/.netrc', reason: { code: 'credential' } }]);
  expect(run?.withheld).toContainEqual({ name: 'ACCESS_TOKEN', reason: { code: 'secret' } });
});

test('claims and policies of 1-1-0 are read from their texts, each once; the digest is over what was written', () => {
  const bytes = manifestAt('1-1-0');
  const old = JSON.parse(bytes.toString()) as Old;
  const { document, written } = readAsWritten('manifest', bytes, 'Manifest');
  expect(document.manifestVersion).toBe(documentVersions.manifest);
  expect(document.run?.claims).toEqual([
    { name: 'Figure 3', output: 'fig.svg' },
    { name: 'RMSE', output: 'table.csv', select: { kind: 'cell', column: 'rmse', row: 2 }, value: '0.125' },
    { name: 'Score', output: 'scores.json', select: { kind: 'pointer', pointer: '/results/0/rmse' } },
    { name: 'Epoch', output: 'run.log', select: { kind: 'line', line: 1 } },
    { name: 'a=b', output: 'run.log', select: { kind: 'key', key: 'accuracy' } },
    { name: 'Speed', output: 'run.log', select: { kind: 'key', key: 'speed' }, value: '12.5' },
  ]);
  expect(document.run?.claims.map(claimText)).toEqual(old.run.claims);
  expect(document.run?.policies.map(({ policy }) => policyText(policy))).toEqual(
    old.run.policies.map(({ policy }) => policy),
  );
  expect(document.run?.policies.map(({ policy }) => policy)).toContainEqual({
    kind: 'content',
    rtol: 1e-6,
    pixels: 0.5,
  });
  expect(written).toEqual(old);
  const report = JSON.parse(frozenReport.toString()) as {
    readonly subject: { readonly manifestDigest: string };
  };
  expect(documentDigest(written)).toBe(report.subject.manifestDigest);
});

test('a text of an old document that cannot be read, and what is no text, is said to be in it', () => {
  const invalid = (message: unknown) =>
    expect.objectContaining({ code: 'DOCUMENT_INVALID', message }) as Error;
  expect(oldRun((text) => text.replace('"Figure 3=fig.svg"', '"Figure 3"'))).toThrow(
    invalid('Manifest: The claim "Figure 3" names no output'),
  );
  expect(oldRun((text) => text.replace('"policy": "pdf"', '"policy": "perhaps"'))).toThrow(
    invalid('Manifest: The policy "perhaps": "perhaps" is unknown'),
  );
  expect(oldRun((text) => text.replace('"policy": "pdf"', '"policy": 1'))).toThrow(
    invalid(expect.stringMatching(/^Manifest: \/run\/policies\/8\/policy must be object$/)),
  );
  expect(oldRun((text) => text.replace('"claims": [', '"claims": 1, "_": ['))).toThrow(
    invalid(expect.stringContaining('Manifest: /run')),
  );
});

test('a Report of 1-1-0: what stood in words, or as it was typed, is structure', () => {
  const { replay } = readDocument('report', frozenReport, 'report.json');
  expect(replay?.claims.map(({ output, select }) => ({ output, ...(select && { select }) }))).toEqual([
    { output: 'fig.svg' },
    { output: 'table.csv', select: { kind: 'cell', column: 'rmse', row: 2 } },
    { output: 'scores.json', select: { kind: 'pointer', pointer: '/results/0/rmse' } },
    { output: 'run.log', select: { kind: 'line', line: 1 } },
    { output: 'run.log', select: { kind: 'key', key: 'accuracy' } },
    { output: 'run.log', select: { kind: 'key', key: 'speed' } },
    { output: 'table.csv', select: { kind: 'cell', column: 'rmse', row: 1 } },
  ]);
  expect(replay?.outputs.map(({ name, policy }) => `${name} ${policy ? policyText(policy) : '-'}`)).toEqual([
    'fig.svg channel:2',
    'run.log ignore',
    'scores.json rtol:0.001',
    'table.csv numbers',
    'stdout masked',
  ]);
  expect(replay?.asked).toEqual({
    policies: [{ pattern: 'run.log', policy: { kind: 'ignore' } }],
    claims: [
      {
        name: 'Once more',
        output: 'table.csv',
        select: { kind: 'cell', column: 'rmse', row: 1 },
        value: '0.25',
      },
    ],
    strict: false,
  });
});

test('a comma in the name of an output, in a selector, or in neither', () => {
  const claimed = (output: string, ...names: readonly string[]) => {
    const replay = { claims: [{ output }], outputs: names.map((name) => ({ name, policy: 'none' })) };
    const { replay: now } = migrate('report', { reportVersion: '1-1-0', replay }, 'r') as {
      readonly replay: { readonly claims: readonly unknown[]; readonly outputs: readonly unknown[] };
    };
    expect(now.outputs).toEqual(names.map((name) => ({ name })));
    return now.claims[0];
  };
  const line = { select: { kind: 'line', line: 1 } };
  expect(claimed('a, line 1', 'a')).toEqual({ output: 'a', ...line });
  expect(claimed('a, line 1', 'a, line 1')).toEqual({ output: 'a, line 1' });
  expect(claimed('a, b, line 1', 'a, b')).toEqual({ output: 'a, b', ...line });
  expect(claimed('*, line 1', 'a')).toEqual({ output: '*', ...line });
  const cell = { kind: 'cell', column: 'b, row 2, c', row: 3 };
  expect(claimed('a, b, row 2, c, row 3', 'a')).toEqual({ output: 'a', select: cell });
  expect(claimed('a, b', 'c')).toEqual({ output: 'a, b' });
});

const from = (kind: Kind, version: string) => () => migrate(kind, { [`${kind}Version`]: version }, 'it');

test('a later version is too new, and one that nobody wrote is none', () => {
  for (const kind of Object.keys(documentVersions) as Kind[]) {
    const [model = 0, revision = 0, addition = 0] = documentVersions[kind].split('-').map(Number);
    for (const version of [
      `${model}-${revision}-${addition + 1}`,
      `${model}-${revision + 1}-0`,
      `${model + 1}-0-0`,
      `${model + 10}-${revision}-${addition}`,
    ])
      expect(from(kind, version), `${kind} ${version}`).toThrow(
        expect.objectContaining({ code: 'DOCUMENT_TOO_NEW', exit: 'unsupported', hint: 'update holotype' }),
      );
  }
  for (const version of ['0-9-0', '1-0-1', '1-2-0', '0-0-0'])
    expect(from('manifest', version), version).toThrow(
      expect.objectContaining({
        code: 'DOCUMENT_INVALID',
        message: `it: no holotype wrote version ${version} of it`,
      }),
    );
});

test('whatever stands in an old document, it is refused by a code or read', () => {
  const value = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom('exact', 'none', 'A=b', 'A=b:line 1', '--claim A=b', '--x'),
  );
  const members = fc.dictionary(fc.constantFrom('name', 'output', 'policy', 'pattern', 'policies'), value);
  const list = fc.oneof(value, fc.array(fc.oneof(value, members)));
  const section = fc.oneof(value, fc.record({ policies: list, claims: list, outputs: list, asked: list }));
  fc.assert(
    fc.property(section, fc.constantFrom('manifest', 'report'), (one, kind) => {
      const bytes = Buffer.from(JSON.stringify({ [`${kind}Version`]: '1-1-0', run: one, replay: one }));
      expect(() => readDocument(kind as Kind, bytes, 'it')).toThrow(
        expect.objectContaining({ name: 'DocumentError' }),
      );
    }),
  );
});
