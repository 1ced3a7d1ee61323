import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseOneLineSources } from '../../apt-sources/parse.ts';
import { planByName, planIndexes } from './index-files.ts';
import { parseAutomatic, parseDiversions, parseStatOverrides, parseStatus } from './parse.ts';
import { parseRelease } from './release.ts';
import { scanPackages } from './scan.ts';

test('what dpkg has nothing of is no package; what has only configuration left is one', () => {
  const text =
    'Package: a\nStatus: purge ok not-installed\n\nPackage: b\nStatus: deinstall ok config-files\nConfig-Version: 1.0\nArchitecture: all\n';
  expect(parseStatus(text)).toMatchObject([
    { name: 'b', version: '1.0', status: 'deinstall ok config-files' },
  ]);
});

test('the source has its own version only where it differs', () => {
  const [a, b] = parseStatus('Package: a\nVersion: 2+b1\nSource: s (2)\n\nPackage: b\nVersion: 3\n');
  expect(a).toMatchObject({ source: 's', sourceVersion: '2' });
  expect(b).toMatchObject({ source: 'b', sourceVersion: '3' });
});

test('a package is automatic by name and architecture', () => {
  const automatic = parseAutomatic(
    'Package: a\nArchitecture: amd64\nAuto-Installed: 1\n\nPackage: a\nArchitecture: i386\nAuto-Installed: 0\n',
  );
  expect([...automatic]).toEqual(['a:amd64']);
});

test('names that are not UTF-8 survive in diversions, and spaces in overridden paths', () => {
  expect(parseDiversions('/a\xe9\n/b\n:\n/half\n')).toEqual([{ from: '/a%E9', to: '/b' }]);
  expect(parseStatOverrides('root #12 4755 /a b\nnonsense\n')).toEqual([
    { path: '/a b', user: 'root', group: '#12', mode: '4755' },
  ]);
});

// As `apt-get --print-uris update` of apt 2.6 names the files for these lines.
const names: readonly (readonly [source: string, file: string])[] = [
  ['deb https://mirror.example/~me/debian ./', 'mirror.example_%7eme_debian_._Packages'],
  [
    'deb https://u:p@mirror.example:8443/a_b+c book/updates main',
    'mirror.example:8443_a%5fb+c_dists_book_updates_main_binary-amd64_Packages',
  ],
  ['deb https://mirror.example/flat/ /', 'mirror.example_flat_Packages'],
  ['deb file:/srv/repo stable main', '_srv_repo_dists_stable_main_binary-amd64_Packages'],
  ['deb http://mirror.example/$(ARCH) sub/$(ARCH)/', 'mirror.example_amd64_sub_amd64_Packages'],
];
test.each(names)('apt keeps the index of `%s` in %s', (line, file) => {
  expect(planIndexes(parseOneLineSources(line, 'f'), ['amd64'])[0]?.packagesName).toBe(file);
});

test.each([
  [
    'mirror.example_debian_dists_book_main_binary-amd64_Packages.lz4',
    'https://mirror.example/debian/',
    'book',
    'main',
  ],
  [
    'mirror.example:8443_a%5fb+c_dists_book_updates_main_binary-all_Packages',
    'https://mirror.example:8443/a_b+c/',
    'book',
    'updates/main',
  ],
  [
    'mirror.example_x_dists_old_updates_main_binary-amd64_Packages.gz',
    'https://mirror.example/x/',
    'old/updates',
    'main',
  ],
  ['mirror.example_%7eme_flat_Packages', 'https://mirror.example/~me/flat/', '/', ''],
  ['_srv_repo_dists_stable_main_binary-amd64_Packages', 'file:///srv/repo/', 'stable', 'main'],
])(
  'a list that no source names any more, %s, says itself where it is from',
  (name, uri, suite, component) => {
    const names = new Set([
      'mirror.example:8443_a%5fb+c_dists_book_InRelease',
      'mirror.example_x_dists_old_updates_Release',
    ]);
    const plan = planByName(name, names);
    expect(plan).toMatchObject({ uri, suite, component });
    expect(name.startsWith(plan?.packagesName ?? '?')).toBe(true);
  },
);

test.each([
  'mirror.example_debian_dists_book_InRelease',
  'mirror.example_debian_dists_book_main_source_Sources',
  'lock',
])('%s is no list of packages', (name) => {
  expect(planByName(name, new Set())).toBeUndefined();
});

test('sources that are off, or offer sources only, have no index', () => {
  const text = '# deb http://mirror.example stable main\ndeb-src http://mirror.example stable main\n';
  expect(planIndexes(parseOneLineSources(text, 'f'), ['amd64'])).toEqual([]);
});

const row = (name: string) =>
  `Package: ${name}\nVersion: 1\nArchitecture: all\nFilename: pool/${name}.deb\nSize: 5\nSHA256: ${'a'.repeat(64)}\n`;

test('the scan finds what is wanted, wherever it stands and whatever field comes first', () => {
  const other = row('first').replace('Package: first\n', '').concat('Package: first\n');
  const text = [other, row('ab'), row('a'), row('last').trimEnd()].join('\n');
  expect(scanPackages(text, new Set(['first', 'a', 'last'])).map(({ name }) => name)).toEqual([
    'first',
    'a',
    'last',
  ]);
});

test('a row without a sha256 or with a size that is no number proves nothing and is passed over', () => {
  const text = `${row('a').replace(/SHA256.*\n/, '')}\n${row('b').replace('Size: 5', 'Size: x')}\n${row('c')}`;
  expect(scanPackages(text, new Set(['a', 'b', 'c'])).map(({ name }) => name)).toEqual(['c']);
});

test('the scan finds as many as there are among any others', () => {
  const name = fc.stringMatching(/^[a-z][a-z0-9+.-]{1,8}$/);
  fc.assert(
    fc.property(fc.uniqueArray(name), fc.uniqueArray(name), (there, wanted) => {
      const found = scanPackages(there.map(row).join('\n'), new Set(wanted)).map((package_) => package_.name);
      expect(found).toEqual(there.filter((one) => wanted.includes(one)));
    }),
  );
});

test('a Release file is the same facts signed inside or not', () => {
  const body =
    'Origin: O\nLabel: L\nSuite: stable\nDate: Sat, 11 Jul 2026 10:16:37 UTC\nSHA256:\n 00 1 Label\n';
  const signed = `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n${body}-----BEGIN PGP SIGNATURE-----\n\nx\n-----END PGP SIGNATURE-----\n`;
  const { sha256, ...facts } = parseRelease(Buffer.from(signed), '/x');
  expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(facts).toEqual({
    file: '/x',
    origin: 'O',
    label: 'L',
    suite: 'stable',
    date: 'Sat, 11 Jul 2026 10:16:37 UTC',
  });
  expect(parseRelease(Buffer.from(body), '/x')).toMatchObject(facts);
});
