import { openRoot } from '@holotype/host';
import { rawToUtf8, sha256 } from '@holotype/model';
import { openStore } from '@holotype/store';
import { listen, makeRoot, temporary } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { candidateOf, lockedArtifact } from '../../offers.test.support.ts';
import { findElsewhere } from './elsewhere.ts';
import { resolveGems } from './resolve.ts';

const root = '/var/lib/gems/3.1.0';
const sum = 'aa'.repeat(32);
const info = (...rows: readonly string[]) => ['---', ...rows, ''].join('\n');
const usual = 'https://rubygems.org/gems/fit-1.0.gem';
const installed = (version = '1.0', platform = 'ruby', at = root) => {
  const full = platform === 'ruby' ? `fit-${version}` : `fit-${version}-${platform}`;
  return {
    [`${at}/gems/${full}/lib/fit.rb`]: '',
    [`${at}/specifications/${full}.gemspec`]: `# stub: fit ${version} ${platform} lib\n`,
  };
};
const gemrc = (...urls: readonly string[]) => `---\n:sources:\n${urls.map((url) => `- ${url}\n`).join('')}`;
const mirror = (url: string) => `---\nBUNDLE_MIRROR__HTTPS://RUBYGEMS__ORG/: "${url}"\n`;

/** A server with these pages. */
const serve = async (pages: Readonly<Record<string, string>>) => {
  const asked: string[] = [];
  const base = await listen((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    response.writeHead(pages[path] === undefined ? 404 : 200);
    response.end(pages[path] ?? 'no');
  });
  return { base, asked };
};

const find = async (
  files: Readonly<Record<string, string>>,
  more: {
    readonly owner?: string;
    readonly own?: Readonly<Record<string, string>>;
    readonly mirrors?: readonly string[];
    readonly variables?: Readonly<Record<string, string>>;
  } = {},
) => {
  const lines: string[] = [];
  const store = openStore({ path: `${rawToUtf8(temporary())}/store`, env: {}, pauseMs: 1, stallMs: 300 });
  const offers = await resolveGems({
    host: openRoot(makeRoot(files)),
    store,
    mirrors: more.mirrors ?? [],
    offline: false,
    capturedAt: 0,
    variables: more.variables ?? {},
    projects: ['/project'],
    // Nobody asks the public server from a test.
    own: {
      files: openRoot(makeRoot(more.own ?? { '/root/.gemrc': gemrc('http://127.0.0.1:9') })).files,
      variables: {},
    },
    paths: () => Object.keys(files),
    ownerOf: () => more.owner,
    report: (line) => lines.push(line),
  });
  return { offers, lines, store };
};

test('a gem is had where the mirror of rubygems.org has it, by the checksum of the compact index', async () => {
  const { base, asked } = await serve({
    '/info/fit': info(
      `0.9 |checksum:${'bb'.repeat(32)}`,
      `1.0 grid:>= 2&< 3,a:= 1|checksum:${sum},ruby:>= 2.7`,
    ),
  });
  const { offers, lines } = await find({
    ...installed(),
    '/usr/local/bundle/cache/fit-1.0.gem': '',
    '/root/.bundle/config': mirror(base),
    '/root/.gemrc': gemrc('https://rubygems.org/'),
    '/project/.bundle/config': `BUNDLE_127__0__0__1: "me:secret"\n`,
  });
  expect(offers.map(({ purl, sites }) => [purl, sites])).toEqual([
    ['pkg:gem/fit@1.0', [`${root}/gems/fit-1.0`, '/usr/local/bundle/cache']],
  ]);
  const { withLogin, ...more } = candidateOf(offers[0]);
  expect(more).toMatchObject({
    ...{ format: 'gem', sha256: sum, index: 'unverified' },
    urls: [usual, `${base}/gems/fit-1.0.gem`],
  });
  expect(withLogin).toEqual([`${base.replace('//', '//me:secret@')}/gems/fit-1.0.gem`]);
  expect(JSON.stringify([more, lines])).not.toContain('secret');
  expect(asked).toEqual(['/info/fit']);
});

test('a server that lists one version twice names two files', async () => {
  const rows = ['aa', 'bb', 'bb'].map((byte) => `1.0 |checksum:${byte.repeat(32)}`);
  const { base } = await serve({ '/info/fit': info(...rows) });
  const { offers } = await find({ ...installed(), '/root/.bundle/config': mirror(base) });
  const [found] = offers;
  const others = found?.offer.kind === 'candidate' ? found.offer.others : undefined;
  expect(candidateOf(found).sha256).toBe(sum);
  expect(others?.map(({ sha256 }) => sha256)).toEqual(['bb'.repeat(32)]);
});

test('a gem for one platform is another one', async () => {
  const { base } = await serve({
    '/info/fit': info(`1.0 |checksum:${'bb'.repeat(32)}`, `1.0-x86_64-linux |checksum:${sum}`),
  });
  const { offers } = await find({
    ...installed('1.0', 'x86_64-linux'),
    '/root/.bundle/config': mirror(base),
  });
  expect(offers[0]?.purl).toBe('pkg:gem/fit@1.0?platform=x86_64-linux');
  expect(candidateOf(offers[0])).toMatchObject({
    sha256: sum,
    urls: ['https://rubygems.org/gems/fit-1.0-x86_64-linux.gem', `${base}/gems/fit-1.0-x86_64-linux.gem`],
  });
});

const lockFile = (remote: string, ...sums: readonly string[]) =>
  `GIT\n  remote: https://git.example/x\n  specs:\n    other (1.0)\n\nGEM\n  remote: ${remote}\n  specs:\n    fit (1.0)\n      grid (>= 1)\n\nCHECKSUMS\n${sums.map((one) => `  fit (1.0) sha256=${one}\n`).join('')}\nBUNDLED WITH\n   2.5\n`;

test('what a lock file of Bundler states counts for more, and no index is asked', async () => {
  const { base, asked } = await serve({});
  const files = {
    ...installed(),
    '/project/Gemfile.lock': lockFile('https://rubygems.org/', sum),
    '/root/.bundle/config': mirror(base),
  };
  const { offers } = await find(files);
  expect(candidateOf(offers[0])).toMatchObject({ sha256: sum, index: 'none' });
  expect(candidateOf(offers[0]).urls).toEqual([
    usual,
    `${base}/gems/fit-1.0.gem`,
    'http://127.0.0.1:9/gems/fit-1.0.gem',
  ]);
  expect(asked).toEqual([]);
});

test('two lock files that state two checksums state none', async () => {
  const { base, asked } = await serve({ '/info/fit': info(`1.0 |checksum:${sum}`) });
  const { offers } = await find({
    ...installed(),
    '/project/Gemfile.lock': lockFile(base, 'bb'.repeat(32)),
    '/other/gems.locked': lockFile(base, 'cc'.repeat(32)),
  });
  expect(candidateOf(offers[0]).sha256).toBe(sum);
  expect(asked).toEqual(['/info/fit']);
});

test('a gem of another server is asked of that server alone, and its login is told to nobody', async () => {
  const ours = await serve({ '/info/fit': info(`1.0 |checksum:${sum}`) });
  const public1 = await serve({ '/info/fit': info(`1.0 |checksum:${'bb'.repeat(32)}`) });
  const { offers, lines } = await find(
    {
      ...installed(),
      '/root/.gemrc': gemrc(public1.base),
      '/project/Gemfile.lock': lockFile(ours.base.replace('//', '//me:secret@')),
    },
    { own: { '/root/.gemrc': gemrc(public1.base) } },
  );
  const { withLogin, ...more } = candidateOf(offers[0]);
  expect(more.purl).toBe(`pkg:gem/fit@1.0?repository_url=${encodeURIComponent(ours.base)}`);
  expect(more.urls).toEqual([`${ours.base}/gems/fit-1.0.gem`]);
  expect(withLogin?.[0]).toContain('me:secret@');
  expect(JSON.stringify([more, lines, offers[0]?.purl])).not.toContain('secret');
  expect(public1.asked).toEqual([]);
});

test('what a distribution packages, Ruby brought itself or came from git is not asked for', async () => {
  expect((await find(installed(), { owner: 'pkg:deb/debian/ruby-fit@1' })).offers).toEqual([]);
  const others = {
    [`${root}/specifications/default/json-2.6.1.gemspec`]: '# stub: json 2.6.1 ruby lib\n',
    '/usr/local/bundle/bundler/gems/fit-0123abc/lib/fit.rb': '',
    '/project/gems/notes-2.txt': '',
    [`${root}/specifications/a-1.0.gemspec`]: '# stub: ../b 1.0 ruby lib\n',
  };
  const { offers } = await find(others);
  expect(offers.map(({ purl }) => purl)).toEqual([]);
});

test("the file that an installer kept is the public one where it has the public one's checksum", async () => {
  const text = 'bytes of a gem';
  const { base } = await serve({ '/info/fit': info(`1.0 |checksum:${sha256(Buffer.from(text))}`) });
  const { store } = await find({
    ...installed(),
    [`${root}/cache/fit-1.0.gem`]: text,
    '/root/.gemrc': gemrc(base),
  });
  expect(store.has(sha256(Buffer.from(text)))).toBe(true);
});

test.each([
  ['another version', info(`9.0 |checksum:${sum}`), 'gone'],
  ['a page', '<html>', 'unreachable'],
  ['no checksum', info('1.0 |ruby:>= 2'), 'unreachable'],
  ['a checksum that is none', info('1.0 |checksum:../x'), 'unreachable'],
])('an index that answers with %s has no such gem', async (_, page, kind) => {
  const { base } = await serve({ '/info/fit': page });
  const { offers } = await find({ ...installed(), '/root/.gemrc': gemrc(base) });
  expect(offers[0]?.offer.kind).toBe(kind);
});

test('of a server that is a directory of files a gem is had by its name', async () => {
  const { base } = await serve({});
  const { offers } = await find({ ...installed(), '/root/.gemrc': gemrc(base) });
  expect(offers[0]?.offer).toMatchObject({
    kind: 'gone',
    perhaps: { urls: [`${base}/gems/fit-1.0.gem`], index: 'none' },
  });
});

test('a server that does not answer is asked once', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 20 }, (_, at) => [`${root}/cache/fit${String(at)}-1.0.gem`, '']),
  );
  const { offers } = await find({ ...many, '/root/.gemrc': gemrc('http://127.0.0.1:9') });
  expect([offers.length, new Set(offers.map(({ offer }) => offer.kind))]).toEqual([
    20,
    new Set(['unreachable']),
  ]);
});

test("a gem of a Lock is had from this machine's own servers", async () => {
  const own = {
    files: openRoot(makeRoot({ '/root/.gemrc': gemrc('http://a.example', 'http://me:secret@b.example/x/') }))
      .files,
    variables: {},
  };
  const store = openStore({ path: `${rawToUtf8(temporary())}/store`, env: {}, pauseMs: 1 });
  const elsewhere = (purl: string) => findElsewhere(lockedArtifact(purl, 'gem', sum), { own, store });
  expect(await elsewhere('pkg:gem/fit@1.0?platform=x86_64-linux')).toEqual([
    'http://a.example/gems/fit-1.0-x86_64-linux.gem',
    'https://rubygems.org/gems/fit-1.0-x86_64-linux.gem',
    'http://me:secret@b.example/x/gems/fit-1.0-x86_64-linux.gem',
    'http://b.example/x/gems/fit-1.0-x86_64-linux.gem',
  ]);
  const other = `pkg:gem/fit@1.0?repository_url=${encodeURIComponent('http://a.example')}`;
  expect(await elsewhere(other)).toEqual(['http://a.example/gems/fit-1.0.gem']);
  for (const purl of [
    'pkg:gem/fit@1.0?repository_url=http%3A%2F%2Fc.example',
    'pkg:gem/..@1.0',
    'pkg:npm/fit@1.0',
  ])
    expect(await elsewhere(purl)).toEqual([]);
});

test('settings that are no YAML, or one without end, say nothing', async () => {
  for (const text of [
    '[[[[',
    `:sources: ${'['.repeat(5000)}`,
    '- 1',
    '!ruby/object:Gem::Source {a: &b *b}',
  ]) {
    const { offers } = await find({
      ...installed(),
      '/root/.gemrc': text,
      '/root/.bundle/config': mirror('http://127.0.0.1:9'),
    });
    expect(offers[0]?.purl).toBe('pkg:gem/fit@1.0');
  }
});
