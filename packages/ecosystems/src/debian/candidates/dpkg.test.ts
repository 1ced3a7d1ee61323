import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openRoot } from '@holotype/host';
import { type AptSource, type DpkgIndex, type DpkgPackage, type Sections, sha256 } from '@holotype/model';
import { openStore } from '@holotype/store';
import { expect, onTestFinished, test } from 'vitest';
import { candidates } from './index.ts';

const fixtures = fileURLToPath(new URL('../../../fixtures/archive', import.meta.url));
const lists = '/var/lib/apt/lists';
const stable = 'mirror.example_debian_dists_stable';

/** Serves the fixture archive; `change` gives other bytes for a path, or none. */
const serve = async (change: (path: string, bytes: Buffer) => Buffer | undefined = (_, bytes) => bytes) => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    try {
      const bytes = change(path, readFileSync(join(fixtures, path)));
      if (bytes) response.end(bytes);
      else response.writeHead(404).end();
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  onTestFinished(() => void server.close());
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, asked };
};

const makeRoot = () => {
  const root = mkdtempSync(join(tmpdir(), 'holotype-root-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  for (const [from, to] of [
    ['lists', lists],
    ['keys', '/usr/share/keyrings'],
  ] as const) {
    mkdirSync(join(root, to), { recursive: true });
    cpSync(join(fixtures, from), join(root, to), { recursive: true });
  }
  return root;
};

const toPackage = (name: string, version: string, more: Partial<DpkgPackage> = {}): DpkgPackage => ({
  purl: `pkg:deb/debian/${name}@${version}?arch=amd64`,
  name,
  version,
  architecture: 'amd64',
  status: 'install ok installed',
  essential: false,
  origin: { kind: 'unknown' },
  ...more,
});
const hello = toPackage('hello', '2.10-3');
const listed: DpkgPackage = {
  ...hello,
  origin: {
    kind: 'listed',
    uri: 'http://mirror.example/debian/',
    suite: 'stable',
    component: 'main',
    filename: 'pool/main/h/hello/hello_2.10-3_amd64.deb',
    size: 53080,
    sha256: sha256('hello'),
  },
};
const index: DpkgIndex = {
  file: `${lists}/${stable}_main_binary-amd64_Packages.lz4`,
  uri: 'http://mirror.example/debian/',
  suite: 'stable',
  component: 'main',
  architecture: 'amd64',
  read: true,
  release: { file: `${lists}/${stable}_InRelease`, sha256: sha256('x') },
};
const toSource = (uri: string, more: Partial<AptSource> = {}): AptSource => ({
  file: '/etc/apt/sources.list',
  format: 'deb822',
  enabled: true,
  types: ['deb'],
  uris: [uri],
  suites: ['stable'],
  components: ['main'],
  architectures: [],
  signedBy: ['/usr/share/keyrings/archive.asc'],
  ...more,
});

const find = async (
  packages: DpkgPackage[],
  sources: AptSource[],
  {
    root = makeRoot(),
    mirrors = [],
    offline = false,
    indexes = [],
    capturedAt = '2020-01-02',
  }: {
    root?: string;
    mirrors?: string[];
    offline?: boolean;
    indexes?: DpkgIndex[];
    capturedAt?: string;
  } = {},
) => {
  const sections: Sections = {
    dpkg: {
      architecture: 'amd64',
      foreignArchitectures: [],
      packages,
      indexes,
      diversions: [],
      statOverrides: [],
    },
    apt: { sources, keyrings: [] },
  };
  const store = openStore({ path: join(root, 'store'), offline, env: {}, pauseMs: 1 });
  const host = openRoot(root);
  const asked = {
    host,
    store,
    mirrors,
    offline,
    capturedAt: Date.parse(capturedAt),
    variables: {},
    projects: [],
    own: { files: host.files, variables: {} },
    paths: () => [],
    ownerOf: () => undefined,
  };
  const offers = (await candidates.offers(sections, asked)).map(({ offer }) => offer);
  return {
    candidates: offers.map((offer) => (offer.kind === 'candidate' ? offer.candidate : undefined)),
    kinds: offers.map(({ kind }) => kind),
    gone: offers.map((offer) => (offer.kind === 'candidate' ? undefined : offer.evidence)),
    perhaps: offers.map((offer) => (offer.kind === 'candidate' ? undefined : offer.perhaps?.urls)),
    store,
  };
};

test("apt's own lists name the file, and a captured key vouches for them", async () => {
  const { candidates } = await find([listed], [toSource('http://mirror.example/debian')], {
    indexes: [index],
  });
  expect(candidates[0]).toMatchObject({
    urls: ['http://mirror.example/debian/pool/main/h/hello/hello_2.10-3_amd64.deb'],
    sha256: sha256('hello'),
    size: 53080,
    index: 'signed',
    evidence: expect.stringMatching(
      /^http:\/\/mirror\.example\/debian\/dists\/stable\/main\/binary-amd64\/Packages: (gpgv|sqv): good signature of key [0-9A-F]{40}$/,
    ) as string,
  });
});

test.each([
  ['unverified', 'a stranger signed', { signedBy: ['/usr/share/keyrings/stranger.gpg'] }, '2020-01-02'],
  ['unverified', 'the keyring is not there', { signedBy: ['/usr/share/keyrings/none.gpg'] }, '2020-01-02'],
  ['unverified', 'nobody is trusted', { signedBy: [] }, '2020-01-02'],
  ['expired', 'their day was past at the capture', {}, '2020-02-01'],
])('lists are %s where %s', async (expected, _, more, capturedAt) => {
  const sources = [toSource('http://mirror.example/debian', more)];
  const { candidates } = await find([listed], sources, { indexes: [index], capturedAt });
  expect(candidates[0]?.index).toBe(expected);
});

test('what the Manifest says of a list counts for nothing until the list says it', async () => {
  const root = makeRoot();
  const origin = { ...listed.origin, sha256: sha256('other') } as DpkgPackage['origin'];
  const changed = await find(
    [{ ...listed, origin, version: '9' }],
    [toSource('http://mirror.example/debian')],
    { root, indexes: [index] },
  );
  expect(changed.candidates[0]).toMatchObject({ sha256: sha256('other'), index: 'unverified' });
  rmSync(join(root, lists), { recursive: true });
  const none = await find([listed], [toSource('http://mirror.example/debian')], { root, indexes: [index] });
  expect(none.candidates[0]).toMatchObject({ sha256: sha256('hello'), index: 'unverified' });
});

test('a Release file that does not fit the list does not vouch for it', async () => {
  const root = makeRoot();
  const path = join(root, lists, `${stable}_InRelease`);
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(
      / [0-9a-f]{64} (\d+ main\/binary-amd64\/Packages)$/m,
      ` ${sha256('x')} $1`,
    ),
  );
  const { candidates } = await find([listed], [toSource('http://mirror.example/debian')], {
    root,
    indexes: [index],
  });
  expect(candidates[0]).toMatchObject({
    index: 'unverified',
    evidence: expect.stringContaining('does not vouch') as string,
  });
});

test('without lists the indexes are fetched, and checked', async () => {
  const { base, asked } = await serve();
  const wanted = [hello, toPackage('g++', '4:12.2.0-3'), toPackage('docs', '1.0', { architecture: 'all' })];
  const { candidates } = await find(wanted, [toSource(base)]);
  expect(candidates.map((one) => [one?.index, one?.sha256, one?.urls])).toEqual([
    ['signed', sha256('hello'), [`${base}pool/main/h/hello/hello_2.10-3_amd64.deb`]],
    ['signed', sha256('g++'), [`${base}pool/main/g/gcc-defaults/g%2B%2B_12.2.0-3_amd64.deb`]],
    ['signed', sha256('docs'), [`${base}pool/main/d/docs/docs_1.0_all.deb`]],
  ]);
  expect(asked.slice(0, 2)).toEqual([
    '/dists/stable/InRelease',
    expect.stringMatching(/by-hash\/SHA256\/[0-9a-f]{64}$/),
  ]);
});

test('a Release file with its signature beside it', async () => {
  const { base } = await serve();
  const { candidates } = await find([hello], [toSource(base, { suites: ['detached'] })]);
  expect(candidates[0]).toMatchObject({ index: 'signed', sha256: sha256('hello') });
});

test('an index whose Release file nobody trusted signed still names the file', async () => {
  const { base } = await serve();
  const source = toSource(base, { suites: ['old'], signedBy: ['/usr/share/keyrings/stranger.asc'] });
  const { candidates } = await find([hello], [source]);
  expect(candidates[0]).toMatchObject({ index: 'unverified', sha256: sha256('hello') });
});

test('a key in the source entry itself', async () => {
  const { base } = await serve();
  const inlineKey = readFileSync(join(fixtures, 'keys/archive.asc'), 'utf8');
  const inline = await find([hello], [toSource(base, { signedBy: [], inlineKey })]);
  expect(inline.candidates[0]?.index).toBe('signed');
});

test('a Release file that was changed on its way is not taken for signed', async () => {
  const { base } = await serve((path, bytes) =>
    path.endsWith('InRelease')
      ? Buffer.from(bytes.toString().replace('Label: Fixture', 'Label: fixture'))
      : bytes,
  );
  const { candidates } = await find([hello], [toSource(base)]);
  expect(candidates[0]).toMatchObject({
    index: 'unverified',
    evidence: expect.stringContaining('bad signature') as string,
  });
});

test('a damaged index is passed over for the next form of it, and is no index where there is none', async () => {
  const damage =
    (...endings: string[]) =>
    (path: string, bytes: Buffer) =>
      endings.some((ending) => path.endsWith(ending)) ? Buffer.alloc(bytes.length) : bytes;
  const one = await serve(damage('.xz'));
  expect((await find([hello], [toSource(one.base)])).candidates[0]?.index).toBe('signed');
  const all = await serve(damage('.xz', '.gz'));
  const damaged = await find([hello], [toSource(all.base)]);
  expect(damaged.gone[0]).toContain('NET_DIGEST_MISMATCH');
  expect(damaged.kinds).toEqual(['unreachable']);
});

test('a package that no index has is gone, and what was looked at is said', async () => {
  const { base } = await serve();
  const wanted = [toPackage('tool', '1.8-1'), toPackage('never', '1'), toPackage('escape', '1.0')];
  const { gone, kinds } = await find(wanted, [toSource(base)]);
  expect(new Set(kinds)).toEqual(new Set(['gone']));
  expect(gone).toEqual([
    '1 index looked at, newest there is 1.10-1',
    '1 index looked at, none has never',
    '1 index looked at, none has escape',
  ]);
  const { gone: disabled } = await find([hello], [toSource(base, { enabled: false })]);
  expect(disabled).toEqual(['no source names an index']);
});

test('offline, nothing is called gone without saying that nobody was asked', async () => {
  const unlisted = toPackage('tool', '1.8-1', { origin: { kind: 'unlisted', otherVersions: ['1.10-1'] } });
  const { gone, kinds } = await find([hello, unlisted], [toSource('http://mirror.example/')], {
    offline: true,
  });
  expect(kinds).toEqual(['unreachable', 'unreachable']);
  expect(gone[0]).toContain('NET_OFFLINE');
  expect(gone[1]).toContain("the machine's own indexes have only 1.10-1");
});

test('an archive without dists and without a signature', async () => {
  const { base } = await serve();
  const { candidates } = await find([hello], [toSource(base, { suites: ['flat/'], components: [] })]);
  expect(candidates[0]).toMatchObject({
    index: 'unverified',
    urls: [`${base}pool/main/h/hello/hello_2.10-3_amd64.deb`],
  });
});

test('mirrors: an archive, a bare pool and a template, in that order of trust', async () => {
  const { base } = await serve();
  const source = toSource('http://127.0.0.1:9/');
  const archive = await find([hello], [source], { mirrors: [base] });
  expect(archive.candidates[0]).toMatchObject({ index: 'signed', sha256: sha256('hello') });
  const bare = await serve(() => undefined);
  const mirrors = [bare.base, 'https://mirror.example/{name}_{version}.deb'];
  const guessed = await find([hello], [source], { mirrors });
  expect(guessed.candidates[0]).toMatchObject({
    index: 'none',
    sha256: undefined,
    urls: [`${bare.base}pool/main/h/hello/hello_2.10-3_amd64.deb`, 'https://mirror.example/hello_2.10-3.deb'],
  });
});

test('a version that no index names any more is tried where the archive has another, and at mirrors first', async () => {
  const { base } = await serve();
  const tool = toPackage('tool', '1.8-1');
  const ours = toPackage('ours', '1');
  const { perhaps, kinds } = await find([tool, ours], [toSource(base)]);
  const old = `${base}pool/main/t/tool/tool_1.8-1_amd64.deb`;
  expect([perhaps, kinds]).toEqual([
    [[old], undefined],
    ['gone', 'gone'],
  ]);
  const mirrors = ['https://mirror.example/{name}_{version}.deb'];
  const { candidates } = await find([tool], [toSource(base)], { mirrors });
  expect(candidates[0]?.urls).toEqual(['https://mirror.example/tool_1.8-1.deb', old]);
});

test("what the Manifest says of a file's place may not lead out of the archive", async () => {
  const origin = { ...listed.origin, filename: '../../private/x.deb' } as DpkgPackage['origin'];
  const { kinds } = await find([{ ...listed, origin }], [], {});
  expect(kinds).toEqual(['gone']);
});

test('what apt has kept is not fetched, if an index states its hash', async () => {
  const root = makeRoot();
  const [known, other] = [Buffer.from('a deb'), Buffer.from('b deb')];
  const stated = (name: string, bytes: Buffer): DpkgPackage => ({
    ...toPackage(name, '1:1.0-1'),
    origin: { ...listed.origin, sha256: sha256(bytes), size: bytes.length } as DpkgPackage['origin'],
  });
  const folder = join(root, 'var/cache/apt/archives');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'known_1%3a1.0-1_amd64.deb'), known);
  writeFileSync(join(folder, 'edited_1%3a1.0-1_amd64.deb'), other);
  writeFileSync(join(folder, 'ours_1.0_amd64.deb'), 'ours');
  const packages = [stated('known', known), stated('edited', known), toPackage('ours', '1.0')];
  const { store, kinds } = await find(packages, [], { root, offline: true });
  expect(kinds).toEqual(['candidate', 'candidate', 'gone']);
  expect([known, other, Buffer.from('ours')].map((bytes) => store.has(sha256(bytes)))).toEqual([
    true,
    false,
    false,
  ]);
});
