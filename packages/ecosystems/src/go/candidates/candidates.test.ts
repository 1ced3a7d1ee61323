import { openRoot } from '@holotype/host';
import { rawToUtf8, sha256 } from '@holotype/model';
import { openStore } from '@holotype/store';
import { listen, makeRoot, temporary } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { findElsewhere } from './elsewhere.ts';
import { candidates } from './index.ts';
import { readSettings } from './settings.ts';
import { candidateOf, lockedArtifact } from '../../offers.test.support.ts';

const mod = '/home/ann/go/pkg/mod';
const cached = `${mod}/cache/download/github.com/!burnt!sushi/toml/@v`;
const toml = { [`${mod}/github.com/!burnt!sushi/toml@v1.4.0/decode.go`]: 'package toml' };
const sum = `h1:${'A'.repeat(43)}=`;
const usual = 'https://proxy.golang.org/github.com/!burnt!sushi/toml/@v/v1.4.0.zip';

/** A proxy that has the versions of these pages; 404 for others. */
const serve = async (pages: Readonly<Record<string, string | number>>) => {
  const asked: string[] = [];
  const base = await listen((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const answer = pages[path] ?? 404;
    response.writeHead(typeof answer === 'number' ? answer : 200);
    response.end(typeof answer === 'number' ? 'no' : JSON.stringify({ Version: answer }));
  });
  return { base, asked };
};

interface Told {
  readonly variables?: Readonly<Record<string, string>>;
  readonly own?: Readonly<Record<string, string>>;
  readonly owner?: string;
}
const find = (files: Readonly<Record<string, string>>, { variables = {}, own = {}, owner }: Told) =>
  candidates.offers(
    { os: { idLike: [], usrMerged: true, architecture: 'x86_64' } },
    {
      host: openRoot(makeRoot(files)),
      store: openStore({ path: `${rawToUtf8(temporary())}/store`, env: {}, pauseMs: 1, stallMs: 300 }),
      mirrors: [],
      offline: false,
      capturedAt: 0,
      variables,
      projects: ['/project'],
      own: { files: openRoot(makeRoot({})).files, variables: own },
      paths: () => Object.keys(files),
      ownerOf: (path) => (path === '/usr/lib/go/bin/go' ? owner : undefined),
    },
  );

test('a module in the cache is had from the proxy that go env -w named, and its login stays here', async () => {
  const { base, asked } = await serve({ '/github.com/!burnt!sushi/toml/@v/v1.4.0.info': 'v1.4.0' });
  const named = `${base.replace('//', '//me:secret@')}/,direct`;
  const found = await find(
    {
      ...toml,
      [`${cached}/v1.4.0.zip`]: 'zip',
      [`${cached}/v1.4.0.info`]: '{}',
      '/home/ann/.config/go/env': `GOPROXY=${named}\n`,
    },
    { variables: { HOME: '/home/ann' }, own: { GOPROXY: 'off' } },
  );
  const { withLogin, ...more } = candidateOf(found[0]);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({
    purl: 'pkg:golang/github.com/BurntSushi/toml@v1.4.0',
    sites: [`${mod}/github.com/!burnt!sushi/toml@v1.4.0`, cached],
  });
  expect(more).toMatchObject({
    format: 'go',
    urls: [`${base}/github.com/!burnt!sushi/toml/@v/v1.4.0.zip`, usual],
    lasting: true,
  });
  expect(more.fits).toBeUndefined();
  expect(JSON.stringify(more)).not.toContain('secret');
  expect(withLogin?.[0]).toContain('me:secret@');
  expect(asked).toEqual(['/github.com/!burnt!sushi/toml/@v/v1.4.0.info']);
});

test.each([
  ['go.sum of a project', { '/project/go.sum': `github.com/BurntSushi/toml v1.4.0 ${sum}\n` }],
  ['the module cache', { [`${cached}/v1.4.0.ziphash`]: sum }],
])('%s says what is in a module, and other content is not taken', async (_, more) => {
  const { base } = await serve({ '/github.com/!burnt!sushi/toml/@v/v1.4.0.info': 'v1.4.0' });
  const candidate = candidateOf((await find({ ...toml, ...more }, { variables: { GOPROXY: base } }))[0]);
  expect(candidate.evidence).toContain(sum);
  expect(candidate.fits?.([{ member: 'data:/decode.go', sha256: sha256('x') }])).toBe(false);
});

test('a cache in any place is known by its downloads, and what has an @ elsewhere is none', async () => {
  const { base } = await serve({ '/example.com/m/@v/v1.0.0.info': 'v1.0.0' });
  const files = {
    '/srv/modules/example.com/m@v1.0.0/a.go': '',
    '/srv/modules/cache/download/example.com/m/@v/v1.0.0.info': '{}',
    '/srv/other/example.com/m@v2.0.0/a.go': '',
  };
  const found = await find(files, { variables: { GOPROXY: base } });
  expect(found.map(({ purl, sites }) => [purl, sites])).toEqual([
    ['pkg:golang/example.com/m@v1.0.0', ['/srv/modules/example.com/m@v1.0.0']],
  ]);
});

test('Go itself is a module of the proxy, unless a distribution brought it', async () => {
  const { base } = await serve({
    '/golang.org/toolchain/@v/v0.0.1-go1.26.8.linux-amd64.info': 'v0.0.1-go1.26.8.linux-amd64',
  });
  const files = {
    '/usr/local/go/VERSION': 'go1.26.8\ntime 2026-08-28T16:20:06Z\n',
    '/usr/local/go/bin/go': '',
    '/usr/lib/go/VERSION': 'go1.19.8',
    '/usr/lib/go/bin/go': '',
    '/srv/VERSION': 'go1.1',
  };
  const found = await find(files, {
    variables: { GOPROXY: base },
    owner: 'pkg:deb/debian/golang-1.19-go@1.19.8-2',
  });
  expect(found.map(({ purl, sites }) => [purl, sites])).toEqual([
    ['pkg:golang/golang.org/toolchain@v0.0.1-go1.26.8.linux-amd64', ['/usr/local/go']],
  ]);
});

test('a private module is told to nobody, whichever machine calls it so', async () => {
  const { base, asked } = await serve({});
  const files = {
    [`${mod}/corp.example/ann/tool@v1.0.0/a.go`]: '',
    [`${mod}/git.corp.example/tool/v2@v2.0.0/a.go`]: '',
    [`${mod}/example.com/own@v1.0.0/a.go`]: '',
  };
  const found = await find(files, {
    variables: { GOPROXY: base, GOPRIVATE: '*.corp.example,corp.example/an?' },
    own: { GONOPROXY: 'example.com', GOPRIVATE: 'none' },
  });
  expect(found.map(({ offer }) => offer.kind)).toEqual(['gone', 'gone', 'gone']);
  expect(asked).toEqual([]);
});

test('where GOPROXY names no proxy nobody is asked, not even the public one', async () => {
  for (const GOPROXY of ['off', 'direct']) {
    const [found] = await find(toml, { variables: { GOPROXY } });
    expect(found?.offer).toEqual({ kind: 'gone', evidence: 'no proxy is asked: GOPROXY names none' });
  }
});

test('gone is what proxies have not; one that does not answer, or not as a proxy, is unreachable, and named', async () => {
  const { base } = await serve({});
  const [gone] = await find(toml, { variables: { GOPROXY: base } });
  expect(gone?.offer).toEqual({ kind: 'gone', evidence: `${base} has no such version` });
  const liar = await serve({ '/github.com/!burnt!sushi/toml/@v/v1.4.0.info': 'v9.9.9' });
  const [lied] = await find(toml, { variables: { GOPROXY: liar.base } });
  expect(lied?.offer).toEqual({ kind: 'unreachable', evidence: `${liar.base}: no answer of a proxy` });
  const many = Object.fromEntries(
    Array.from({ length: 20 }, (_, at) => [`${mod}/example.com/m${String(at)}@v1.0.0/a.go`, '']),
  );
  const down = await find(many, { variables: { GOPROXY: 'http://127.0.0.1:9' } });
  expect(new Set(down.map(({ offer }) => offer.kind))).toEqual(new Set(['unreachable']));
});

test('the settings of Go are read in its order; without any the public proxy is asked', () => {
  const read = (files: Readonly<Record<string, string>>, variables: Readonly<Record<string, string>> = {}) =>
    readSettings({ files: openRoot(makeRoot(files)).files, variables });
  const urls = (settings: ReturnType<typeof read>) => settings.proxies.map(({ url }) => url);
  expect(urls(read({}))).toEqual(['https://proxy.golang.org']);
  const files = {
    '/usr/local/go/go.env': 'GOPROXY=https://proxy.golang.org,direct\n',
    '/root/.config/go/env': 'GOPROXY=https://a.example|https://b.example,off,https://c.example\n',
  };
  expect(urls(read(files))).toEqual(['https://a.example', 'https://b.example']);
  expect(urls(read(files, { GOPROXY: 'https://d.example/' }))).toEqual(['https://d.example']);
  expect(urls(read(files, { GOENV: 'off', GOPROXY: '' }))).toEqual(['https://proxy.golang.org']);
});

test('patterns of private modules may be any text', () => {
  const isPrivate = (GOPRIVATE: string, name: string) =>
    readSettings({ files: openRoot(makeRoot({})).files, variables: { GOPRIVATE } }).isPrivate(name);
  expect(isPrivate('rsc.io/[p-q]*', 'rsc.io/quote/v3')).toBe(true);
  expect(isPrivate('rsc.io/private', 'rsc.io/private2')).toBe(false);
  expect(isPrivate('*.example.com', 'example.com/x')).toBe(false);
  for (const text of ['[', '(', '\\', ',,,', '[^]', 'a'.repeat(5000), `${'*a'.repeat(200)}b`])
    expect(isPrivate(text, `${'a'.repeat(400)}.com/x`)).toBe(false);
});

test("a module of a Lock is had from this machine's own proxy, unless it is private here", () => {
  const artifact = lockedArtifact('pkg:golang/github.com/BurntSushi/toml@v1.4.0', 'go');
  const store = openStore({ path: `${rawToUtf8(temporary())}/store`, env: {} });
  const elsewhere = (variables: Readonly<Record<string, string>>) =>
    findElsewhere(artifact, { own: { files: openRoot(makeRoot({})).files, variables }, store });
  expect(elsewhere({})).toEqual([usual]);
  expect(elsewhere({ GOPROXY: 'https://mirror.example/go' })).toEqual([
    'https://mirror.example/go/github.com/!burnt!sushi/toml/@v/v1.4.0.zip',
  ]);
  expect(elsewhere({ GOPRIVATE: 'github.com/BurntSushi' })).toEqual([]);
});

test.each(['no module', 'Example.com/x@v1.0.0', '../../etc@v1.0.0', 'example.com/x@latest', '@v1.0.0'])(
  'a directory %s in the cache is none that anybody is asked for',
  async (name) => {
    expect(
      await find({ [`${mod}/${name}/a.go`]: '' }, { variables: { GOPROXY: 'http://127.0.0.1:9' } }),
    ).toEqual([]);
  },
);
