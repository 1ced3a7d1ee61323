import { documentVersions, type SourcePackage, type Sources } from '@holotype/model';
import { toStyle } from '@holotype/terminal';
import { expect, test } from 'vitest';
import { publicShareInWords, sourcesLines } from './sources-page.ts';

const style = toStyle(false);
const amount = (bytes: number) => ({ contents: bytes === 0 ? 0 : 1, bytes });
const given = (name: string, bytes: number, kept = 0, why = ''): SourcePackage => ({
  purl: `pkg:deb/debian/${name}@1?arch=amd64`,
  answer: 'proven',
  gives: amount(bytes),
  from: { download: bytes / 2, sha256: '', urls: ['https://deb.debian.org/a.deb'] },
  kept: amount(kept),
  why,
});
const sources: Sources = {
  ...{ sourcesVersion: documentVersions.sources, tool: { name: 'holotype', version: '0' }, treeDigest: '' },
  total: amount(90_000),
  ecosystems: [
    { type: 'deb', name: 'Debian', packages: 9, gives: amount(54_000), download: 27_000, kept: amount(6000) },
  ],
  packages: [
    ...Array.from({ length: 9 }, (_, at) => given(`p${String(at)}`, 6000)),
    {
      purl: 'pkg:deb/debian/lost@2',
      gives: amount(0),
      kept: amount(6000),
      why: `gone \u001b[31m${'x'.repeat(60)}`,
    },
  ],
  kept: {
    total: amount(36_000),
    stored: 10_000,
    groups: [
      { what: 'project', name: 'project', amount: amount(20_000) },
      { what: 'generated', name: 'linker cache', amount: amount(10_000) },
    ],
  },
};

test('the sources fit a screen, largest first', () => {
  const lines = sourcesLines(sources, style, false);
  expect(lines).toEqual([
    '  source      packages    gives  share  to fetch     kept',
    '  Debian             9  54.0 kB   60 %   27.0 kB   6.0 kB',
    '  no package                                      30.0 kB',
    '  sum                9  54.0 kB   60 %   27.0 kB  36.0 kB',
    '  90.0 kB in all; what is kept takes 10.0 kB in the capsule',
    '',
    'packages, largest first',
    '                  gives  to fetch  kept',
    ...[0, 1, 2, 3, 4, 5, 6].map(
      (at) => `  p${String(at)} 1 (Debian)  6.0 kB    3.0 kB        deb.debian.org`,
    ),
    '  and 3 packages more; --all lists them',
    '',
    'kept, of no package',
    '  project                  1 file  20.0 kB',
    '  generated: linker cache  1 file  10.0 kB',
  ]);
});

test('what is in a commit is told by where that is', () => {
  const groups = [
    { what: 'git', name: 'ssh://host.example/a at 0123456789ab', amount: amount(7000) },
  ] as const;
  const lines = sourcesLines({ ...sources, kept: { ...sources.kept, groups: [...groups] } }, style, false);
  expect(lines.at(-1)).toBe('  in git, at ssh://host.example/a at 0123456789ab  1 file  7.0 kB');
});

test('all of them on request, with what strangers wrote made safe', () => {
  const lines = sourcesLines(sources, style, true);
  const last = lines.find((line) => line.includes('lost 2'));
  expect(last).toContain(`6.0 kB  no public source; gone`);
  expect(last).toContain('x'.repeat(60));
  expect(lines.join('')).not.toContain('\u001b');
  expect(lines.join('')).not.toContain('--all');
});

test('what packages state of their licences is counted, and told of each on request', () => {
  const [first, second, ...others] = sources.packages;
  if (!first || !second) throw new Error('no packages');
  const stated = {
    ...sources,
    packages: [
      { ...first, licence: 'MIT', sharing: { may: 'yes', why: 'it states MIT' } as const },
      { ...second, licence: 'own\u001b', sharing: { may: 'unknown', why: 'no rule' } as const },
      ...others,
    ],
  };
  const line = '  by their licences 1 may be passed on, 1 unknown';
  expect(sourcesLines(stated, style, false)).toContain(line);
  const lines = sourcesLines(stated, style, true);
  expect(lines.find((one) => one.includes('p0 1'))).toMatch(/deb\.debian\.org; MIT: may be passed on$/);
  expect(lines.find((one) => one.includes('p1 1'))).toMatch(/; own.*: unknown$/);
  expect(lines.join('')).not.toContain('\u001b');
});

test.each([
  [[], 'nothing comes from public packages'],
  [[{ name: 'Debian', count: 1 }], '212.0 MB come from 1 public Debian package'],
  [[{ name: 'Debian', count: 1400 }], '212.0 MB come from 1,400 public Debian packages'],
  [
    [
      { name: 'Debian', count: 40 },
      { name: 'PyPI', count: 21 },
    ],
    '212.0 MB come from 61 public packages: 40 Debian, 21 PyPI',
  ],
])('%j in words', (packages, words) => {
  expect(publicShareInWords({ bytes: 212e6, packages })).toBe(words);
});

test('what rules make of packages is named apart', () => {
  const [first, ...others] = sources.packages;
  if (!first) throw new Error('there are packages');
  const lines = sourcesLines(
    { ...sources, packages: [{ ...first, derived: amount(2000) }, ...others] },
    style,
    false,
  );
  expect(lines).toContain('  of what packages give, 2.0 kB are made from them by rules');
  const packages = [
    { name: 'Debian', count: 40 },
    { name: 'PyPI', count: 21 },
  ];
  expect(publicShareInWords({ bytes: 212e6, derived: 3e5, packages })).toBe(
    '212.0 MB come from 61 public packages, 300.0 kB of it made from them: 40 Debian, 21 PyPI',
  );
});
