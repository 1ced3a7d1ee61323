import { openRoot } from '@holotype/host';
import { type Artifact, rawToUtf8, sha256 } from '@holotype/model';
import { openStore } from '@holotype/store';
import { makeRoot, temporary } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { findElsewhere } from './elsewhere.ts';
import { candidates } from './index.ts';
import { candidateOf } from '../../offers.test.support.ts';

const sum = sha256('zlib');
const zlib = {
  ...{
    name: 'zlib',
    version: '1.3.1',
    build: 'hb9d3cd8_2',
    subdir: 'linux-64',
    fn: 'zlib-1.3.1-hb9d3cd8_2.conda',
  },
  ...{ channel: 'https://conda.anaconda.org/conda-forge', sha256: sum, size: 92_286 },
  url: 'https://conda.anaconda.org/conda-forge/linux-64/zlib-1.3.1-hb9d3cd8_2.conda',
  paths_data: { paths: [{ _path: 'lib/libz.so' }] },
};
const purl = 'pkg:conda/zlib@1.3.1?build=hb9d3cd8_2&channel=conda-forge&subdir=linux-64';
const usual = zlib.url;
type Files = Readonly<Record<string, string>>;
const recordIn = (prefix: string, record: object, name = 'zlib-1.3.1-hb9d3cd8_2'): Files => ({
  [`${prefix}/conda-meta/${name}.json`]: JSON.stringify(record),
});
const machine = (files: Files, variables: Readonly<Record<string, string>> = {}) => ({
  files: openRoot(makeRoot(files)).files,
  variables,
});

interface Told {
  readonly variables?: Readonly<Record<string, string>>;
  readonly mirrors?: readonly string[];
  readonly own?: ReturnType<typeof machine>;
}
const find = (files: Files, { variables = {}, mirrors = [], own = machine({}) }: Told = {}) =>
  candidates.offers(
    {},
    {
      host: openRoot(makeRoot(files)),
      store: openStore({ path: `${rawToUtf8(temporary())}/store`, env: {} }),
      ...{ mirrors, offline: true, capturedAt: 0, variables, projects: ['/project'], own },
      paths: () => Object.keys(files),
      ownerOf: () => undefined,
    },
  );
const only = async (...of: Parameters<typeof find>) => {
  const [offer, ...others] = await find(...of);
  if (!offer || others.length > 0) throw new Error('not one offer');
  return offer;
};

test('what an installer recorded is the source, once for all prefixes that have it', async () => {
  const offer = await only({
    ...recordIn('/opt/conda', zlib),
    ...recordIn('/opt/conda/envs/a', zlib),
    ...recordIn('/project/.pixi/envs/default', zlib),
    '/opt/conda/conda-meta/history': '',
  });
  expect(offer).toMatchObject({
    ...{ purl, name: 'zlib', version: '1.3.1', architecture: 'linux-64' },
    sites: ['/opt/conda', '/opt/conda/envs/a', '/project/.pixi/envs/default'],
  });
  expect(offer.rules).toBeUndefined();
  expect(candidateOf(offer)).toMatchObject({
    ...{ format: 'conda', sha256: sum, size: 92_286, urls: [usual], index: 'none' },
    evidence: expect.stringContaining('with its sha256') as string,
  });
});

test('what was written into files is told, with the version of Python that commands are started by', async () => {
  const paths_data = {
    paths: [{ _path: 'bin/tool', prefix_placeholder: '/placeholder', file_mode: 'text' }],
  };
  const python = { ...zlib, name: 'python', version: '3.11.4', fn: 'python-3.11.4-h1.conda', paths_data };
  const black = { ...zlib, name: 'black', subdir: 'noarch', noarch: 'python', fn: 'black-1-pyh_0.conda' };
  const offers = await find({
    ...recordIn('/opt/env', { ...python, url: usual.replace(/[^/]*$/, python.fn) }, 'python-3.11.4-h1'),
    ...recordIn(
      '/opt/env',
      { ...black, url: usual.replace(/[^/]*\/[^/]*$/, 'noarch/black-1-pyh_0.conda') },
      'black-1-pyh_0',
    ),
  });
  const rules = Object.fromEntries(offers.map(({ name, sites, rules: told }) => [name, { sites, told }]));
  expect(rules).toEqual({
    python: {
      sites: ['/opt/env'],
      told: ['conda-1', 'rattler-1'].map((by) => `prefix {"by":"${by}","prefix":"/opt/env"}`),
    },
    black: {
      sites: ['/opt/env', '/opt/env/lib/python3.11'],
      told: ['conda-1', 'rattler-1'].map((by) => `script {"by":"${by}","prefix":"/opt/env","python":"3.11"}`),
    },
  });
});

test('logins of channels ask, and leave no trace', async () => {
  const at = (login: string, token: string) =>
    `https://${login}conda.example${token}/ours/linux-64/zlib-1.3.1-hb9d3cd8_2.conda`;
  for (const url of [at('', '/t/xy-secret'), at('', '/t/secret'), at('me:secret@', '')]) {
    const offer = await only(
      recordIn('/opt/env', { ...zlib, url, channel: url.replace(/\/linux-64.*/, '') }),
    );
    const { withLogin, ...told } = candidateOf(offer);
    expect(withLogin).toEqual([url]);
    expect(told.urls).toEqual([at('', '')]);
    expect(JSON.stringify([offer.purl, told])).not.toContain('secret');
  }
  const condarc = 'channels:\n  - https://conda.example/t/${TOKEN}/ours\n  - conda-forge\n';
  const files = { ...recordIn('/opt/env', { ...zlib, url: at('', '') }), '/root/.condarc': condarc };
  const lent = candidateOf(await only(files, { variables: { TOKEN: 'xy-secret' } }));
  expect([lent.withLogin, lent.urls]).toEqual([[at('', '/t/xy-secret')], [at('', '')]]);
});

test('aliases, mirrors and channels of the machine are asked too, and a channel of their own tells nobody else of it', async () => {
  const place = 'linux-64/zlib-1.3.1-hb9d3cd8_2.conda';
  const from = (base: string) => ({ ...zlib, channel: base, url: `${base}/${place}` });
  const condarc = 'channel_alias: https://alias.example/conda/\n';
  const mirrored = await only(
    {
      ...recordIn('/opt/env', from('https://alias.example/conda/conda-forge')),
      '/etc/conda/.condarc': condarc,
    },
    {
      mirrors: ['https://mirror.example/all', 'https://mirror.example/conda-forge/'],
      own: machine({ '/root/.pixi/config.toml': '' }, { CONDA_CHANNEL_ALIAS: 'https://own.example' }),
    },
  );
  expect(mirrored.purl).toBe(purl);
  expect(candidateOf(mirrored).urls).toEqual([
    usual,
    `https://alias.example/conda/conda-forge/${place}`,
    `https://mirror.example/all/conda-forge/${place}`,
    `https://mirror.example/conda-forge/${place}`,
    `https://own.example/conda-forge/${place}`,
  ]);
  const ours = await only({ ...recordIn('/opt/env', from('https://conda.example/ours')) });
  expect([ours.purl, candidateOf(ours).urls]).toEqual([
    purl.replace('conda-forge', 'ours'),
    [`https://conda.example/ours/${place}`],
  ]);
  const pixi = '[mirrors]\n"https://conda.anaconda.org/conda-forge" = ["https://prefix.example/cf"]\n';
  const replaced = await only({ ...recordIn('/opt/env', zlib), '/project/.pixi/config.toml': pixi });
  expect(candidateOf(replaced).urls).toEqual([usual, `https://prefix.example/cf/${place}`]);
});

test('the default channels are where Anaconda has them', async () => {
  const url = 'https://repo.anaconda.com/pkgs/main/linux-64/zlib-1.3.1-hb9d3cd8_2.conda';
  const offer = await only(recordIn('/opt/env', { ...zlib, url, channel: 'pkgs/main' }));
  expect([offer.purl, candidateOf(offer).urls]).toEqual([purl.replace('conda-forge', 'pkgs%2Fmain'), [url]]);
});

test('without a sha256 the content decides, and it is said; with no place to ask it is gone', async () => {
  const md5 = candidateOf(
    await only(recordIn('/opt/env', { ...zlib, sha256: undefined, md5: 'aa'.repeat(16) })),
  );
  expect([md5.sha256, md5.size, md5.evidence]).toEqual([
    undefined,
    undefined,
    expect.stringContaining('no sum but an MD5, which can be forged'),
  ]);
  const local = await only(
    recordIn('/opt/env', { ...zlib, url: `file:///srv/me@ours/linux-64/${zlib.fn}`, channel: 'x' }),
  );
  expect(local.offer).toMatchObject({ kind: 'gone' });
});

test('two files of one version are tried both', async () => {
  const [fn, url] = [zlib.fn, usual].map((text) => text.replace(/\.conda$/, '.tar.bz2'));
  const old = { ...zlib, fn, url, sha256: sha256('old') };
  const { offer } = await only({ ...recordIn('/a', zlib), ...recordIn('/b', old) });
  expect(offer.kind === 'candidate' ? offer.others?.map(({ urls }) => urls) : []).toEqual([[url]]);
});

test.each([
  ['no JSON', '{'],
  ['no object', '[]'],
  ['no name', JSON.stringify({ ...zlib, name: '../../x' })],
  ['no version', JSON.stringify({ ...zlib, version: 1 })],
  [
    'no file of a package',
    JSON.stringify({ ...zlib, fn: 'x', url: 'https://conda.example/ours/linux-64/passwd' }),
  ],
  ['a subdir that climbs', JSON.stringify({ ...zlib, subdir: '../..' })],
])('%s is no record', async (_, text) => {
  expect(await find({ '/opt/env/conda-meta/a.json': text })).toEqual([]);
});

test("a package of a Lock is had below this machine's own alias", async () => {
  const artifact: Artifact = {
    ...{ purl, format: 'conda', sha256: sum, size: 1, urls: [usual], trust: 'content', index: 'none' },
  };
  const own = machine({ '/root/.condarc': 'channel_alias: https://me:secret@own.example/conda\n' });
  const store = openStore({ path: `${rawToUtf8(temporary())}/store`, env: {} });
  const place = 'conda-forge/linux-64/zlib-1.3.1-hb9d3cd8_2.conda';
  expect(await findElsewhere(artifact, { own, store })).toEqual([
    `https://me:secret@own.example/conda/${place}`,
    `https://own.example/conda/${place}`,
  ]);
  expect(
    await findElsewhere({ ...artifact, purl: purl.replace('conda-forge', '..%2Fx') }, { own, store }),
  ).toEqual([]);
});
