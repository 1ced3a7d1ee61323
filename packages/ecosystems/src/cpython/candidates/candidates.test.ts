import { openRoot } from '@holotype/host';
import { type Artifact, type PythonPrefix, rawToUtf8, sha256 } from '@holotype/model';
import { openStore } from '@holotype/store';
import { listen, makeRoot, temporary } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { parseDefinition } from './definition.ts';
import { findElsewhere } from './elsewhere.ts';
import { candidates } from './index.ts';
import { archiveNames, parseInstallKey } from './install-key.ts';

const uvPlace = '/root/.local/share/uv/python/cpython-3.12.5-linux-x86_64-gnu';
const pyenvPlace = '/root/.pyenv/versions/3.11.7';
const definitionAt = '/root/.pyenv/plugins/python-build/share/python-build/3.11.7';
const tarball = 'the sources, packed';
const official = 'https://www.python.org/ftp/python/3.11.7/Python-3.11.7.tar.xz';
const definition = [
  'prefer_openssl3',
  `install_package "openssl-3.2.0" "https://www.openssl.org/source/openssl-3.2.0.tar.gz#${sha256('ssl')}" mac_openssl --if has_broken_mac_openssl`,
  'if has_tar_xz_support; then',
  `    install_package "Python-3.11.7" "${official}#${sha256(tarball)}" standard verify_py311 copy_python_gdb ensurepip`,
  'else',
  `    install_package "Python-3.11.7" "https://www.python.org/ftp/python/3.11.7/Python-3.11.7.tgz#${sha256('tgz')}" standard`,
  'fi',
].join('\n');
const prefix = (path: string, version: string, kind: PythonPrefix['kind'] = 'local'): PythonPrefix => ({
  ...{ path, kind, sites: [] },
  interpreters: [
    { implementation: 'cpython', version, library: `${path}/lib/python${version.replace(/\.\d+$/, '')}` },
  ],
});

interface Machine {
  readonly files?: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, string>>;
  readonly owners?: Readonly<Record<string, string>>;
  readonly mirrors?: readonly string[];
}
const find = async (
  prefixes: readonly PythonPrefix[],
  { files = {}, variables = {}, owners = {}, mirrors = [] }: Machine,
) => {
  const store = openStore({ path: `${rawToUtf8(temporary())}/store`, env: {}, pauseMs: 1, stallMs: 300 });
  const offers = await candidates.offers(
    { python: { prefixes: [...prefixes] } },
    {
      ...{
        host: openRoot(makeRoot(files)),
        store,
        variables,
        mirrors,
        offline: false,
        capturedAt: 0,
        projects: [],
      },
      own: { files: openRoot(makeRoot({})).files, variables: {} },
      paths: () => [],
      ownerOf: (path) => owners[path],
    },
  );
  return { store, offers, made: offers.map(({ offer }) => (offer.kind === 'candidate' ? offer : undefined)) };
};
/** A server that has these paths. */
const serve = async (answers: Readonly<Record<string, string>>) => {
  const asked: string[] = [];
  const base = await listen((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    response.writeHead(answers[path] === undefined ? 404 : 200);
    response.end(answers[path] ?? 'no');
  });
  return { base, asked };
};
const archive = 'cpython-3.12.5+20240814-x86_64-unknown-linux-gnu-install_only_stripped.tar.gz';

test('what uv installed is a build of the release that it noted, with the hash that the release states', async () => {
  const { base, asked } = await serve({
    '/20240814/SHA256SUMS': `${sha256('build')}  ${archive}\n${sha256('x')}  other\n`,
  });
  const { offers, made } = await find([prefix(uvPlace, '3.12.5')], {
    files: { [`${uvPlace}/BUILD`]: '20240814\n' },
    variables: { UV_PYTHON_INSTALL_MIRROR: base.replace('//', '//me:secret@') },
  });
  const path = `20240814/${encodeURIComponent(archive)}`;
  expect(offers[0]).toMatchObject({
    ...{ purl: 'pkg:generic/cpython@3.12.5%2B20240814?target=x86_64-unknown-linux-gnu', sites: [uvPlace] },
  });
  const { withLogin, ...written } = made[0]?.candidate ?? {};
  expect(written).toMatchObject({
    ...{ format: 'cpython', sha256: sha256('build'), index: 'unverified' },
    urls: [
      `https://github.com/astral-sh/python-build-standalone/releases/download/${path}`,
      `${base}/${path}`,
    ],
  });
  expect(withLogin?.[0]).toBe(`${base.replace('//', '//me:secret@')}/${path}`);
  expect(JSON.stringify([written, made[0]?.others])).not.toContain('secret');
  expect([asked, made[0]?.others]).toEqual([['/20240814/SHA256SUMS'], []]);
});

test('a build whose release nobody noted is gone, one whose hash nobody states is known by its name', async () => {
  const unknown = await find([prefix(uvPlace, '3.12.5')], {});
  expect(unknown.offers[0]?.offer).toMatchObject({
    kind: 'gone',
    evidence: expect.stringContaining('not recorded') as string,
  });
  const { base } = await serve({});
  const { made } = await find([prefix(uvPlace, '3.12.5')], {
    files: { [`${uvPlace}/BUILD`]: '20240814' },
    variables: { UV_PYTHON_INSTALL_MIRROR: base },
  });
  expect(made[0]).toMatchObject({
    candidate: { sha256: undefined, lasting: true, index: 'none' },
    others: [{ urls: [expect.stringMatching(/-install_only\.tar\.gz$/), expect.any(String)] }],
  });
});

test("uv's list of downloads, on disk or at a server, names URL and hash", async () => {
  const url = `https://mirror.example/python/20240814/${archive}`;
  const list = JSON.stringify({
    'cpython-3.12.5-linux-x86_64-gnu': { url, sha256: sha256('listed'), build: '20240814' },
  });
  const { base } = await serve({ '/downloads.json': list });
  for (const place of ['/etc/uv/downloads.json', `${base}/downloads.json`]) {
    const { made } = await find([prefix(uvPlace, '3.12.5')], {
      files: {
        '/etc/uv/downloads.json': list,
        '/etc/uv/uv.toml': `python-downloads-json-url = "${place}"\n`,
      },
    });
    expect(made[0]?.candidate).toMatchObject({ urls: [url], sha256: sha256('listed') });
  }
  const other = await find([prefix(uvPlace, '3.12.5')], {
    files: { '/l.json': list, [`${uvPlace}/BUILD`]: '20250101' },
    variables: { UV_PYTHON_DOWNLOADS_JSON_URL: '/l.json', UV_PYTHON_INSTALL_MIRROR: 'http://127.0.0.1:9' },
  });
  expect(other.made[0]?.candidate.sha256).toBeUndefined();
});

test('of what pyenv built the sources are known by its definition, and asked of the mirror that it is told of', async () => {
  const machine = { files: { [definitionAt]: definition }, mirrors: ['https://ours.example/python'] };
  const variables = { PYTHON_BUILD_MIRROR_URL: 'https://mirror.example/pythons' };
  const { offers, made } = await find([prefix(pyenvPlace, '3.11.7', 'pyenv')], { ...machine, variables });
  expect(offers[0]).toMatchObject({ purl: 'pkg:generic/cpython@3.11.7', sites: [pyenvPlace] });
  const hash = sha256(tarball);
  expect(made[0]?.candidate).toMatchObject({
    sha256: hash,
    urls: [
      official,
      `https://mirror.example/pythons/${hash}`,
      `https://ours.example/python/${hash}`,
      'https://ours.example/python/3.11.7/Python-3.11.7.tar.xz',
    ],
    evidence: `built here; pyenv's definition names ${official}, sha256 ${hash}`,
  });
});

test('an archive that pyenv has kept is not fetched, if it is the one of the definition', async () => {
  const cached = '/root/.pyenv/cache/Python-3.11.7.tar.xz';
  const pythons = [prefix(pyenvPlace, '3.11.7', 'pyenv')];
  const same = await find(pythons, { files: { [definitionAt]: definition, [cached]: tarball } });
  const other = await find(pythons, { files: { [definitionAt]: definition, [cached]: 'edited' } });
  expect([same, other].map(({ store }) => store.size().objects)).toEqual([1, 0]);
});

test('an image of Python states its sources, and of anything else built by hand the release tells', async () => {
  const variables = { PYTHON_VERSION: '3.12.1', PYTHON_SHA256: sha256(tarball) };
  const { made } = await find([prefix('/opt/py', '3.13.0rc2'), prefix('/usr/local', '3.12.1')], {
    variables,
  });
  expect(made.map((one) => [one?.candidate.urls[0], one?.candidate.sha256])).toEqual([
    ['https://www.python.org/ftp/python/3.13.0/Python-3.13.0rc2.tar.xz', undefined],
    ['https://www.python.org/ftp/python/3.12.1/Python-3.12.1.tar.xz', sha256(tarball)],
  ]);
});

test('what a distribution, conda or a virtual environment brought is no build of its own', async () => {
  const prefixes = [
    prefix('/usr', '3.11.2', 'system'),
    prefix('/usr/local', '3.12.1'),
    prefix('/opt/conda', '3.12.1', 'conda'),
    prefix('/venv', '3.11.7', 'venv'),
    prefix('/opt/odd', '../../x'),
  ];
  const owners = { '/usr/local/lib/python3.12/os.py': 'pkg:deb/debian/python3.12@3.12.1' };
  expect((await find(prefixes, { owners })).offers).toEqual([]);
});

test.each([
  ['cpython-3.13.0+freethreaded-linux-aarch64-musl', '3.13.0', 'aarch64-unknown-linux-musl', true, undefined],
  [
    'cpython-3.12.5+20240814-x86_64_v3-unknown-linux-gnu-install_only',
    '3.12.5',
    'x86_64_v3-unknown-linux-gnu',
    false,
    '20240814',
  ],
  ['cpython-3.9.0-linux-armv7-gnueabihf', '3.9.0', 'armv7-unknown-linux-gnueabihf', false, undefined],
])('%s says what it is', (name, version, target, isFreethreaded, release) => {
  expect(parseInstallKey(`/x/${name}`)).toEqual({ version, target, isFreethreaded, release });
});

test.each([
  'cpython-3.12.5+debug-linux-x86_64-gnu',
  'pypy-3.10.14-linux-x86_64-gnu',
  'cpython-3.12',
  'python',
])('%s is no build that could be asked for', (name) => {
  expect(parseInstallKey(`/x/${name}`)).toBeUndefined();
});

test('a build without the global lock has archives of its own', () => {
  const key = {
    version: '3.13.0',
    target: 'x86_64-unknown-linux-gnu',
    isFreethreaded: true,
    release: '20241016',
  };
  expect(archiveNames(key)).toContain(
    'cpython-3.13.0+20241016-x86_64-unknown-linux-gnu-freethreaded+pgo+lto-full.tar.zst',
  );
});

test('a definition without a hash, of another version or with a strange name states nothing', () => {
  for (const line of [
    `install_package "Python-3.11.7" "${official}" standard`,
    `install_package "Python-3.11.8" "${official}#${sha256('x')}" standard`,
    `install_package "Python-3.11.7" "https://x.example/a;b#${sha256('x')}" standard`,
  ])
    expect(parseDefinition(line, '3.11.7')).toBeUndefined();
});

test("this machine's own mirrors have what a Lock names", () => {
  const own = {
    files: openRoot(
      makeRoot({ '/etc/uv/uv.toml': 'python-install-mirror = "https://mirror.example/builds/"\n' }),
    ).files,
    variables: { PYTHON_BUILD_MIRROR_URL: 'https://mirror.example/pythons' },
  };
  const store = openStore({ path: `${rawToUtf8(temporary())}/store`, env: {} });
  const artifact = {
    sha256: sha256('x'),
    urls: [`https://github.example/releases/20240814/${archive}`],
  } as unknown as Artifact;
  expect(findElsewhere(artifact, { own, store })).toEqual([
    `https://mirror.example/builds/20240814/${archive}`,
    `https://mirror.example/pythons/${sha256('x')}`,
  ]);
});
