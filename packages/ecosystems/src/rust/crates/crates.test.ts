import { openRoot } from '@holotype/host';
import { rawToUtf8 } from '@holotype/model';
import { openStore } from '@holotype/store';
import { listen, makeRoot, temporary } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { findElsewhere } from './elsewhere.ts';
import { resolveCrates } from './resolve.ts';
import { candidateOf, lockedArtifact } from '../../offers.test.support.ts';

const home = '/root/.cargo/registry';
const [itoa, checksum] = [`${home}/src/index.crates.io-1949cf8c6b5b557f/itoa-1.0.11`, 'aa'.repeat(32)];
const usual = 'https://static.crates.io/crates/itoa/itoa-1.0.11.crate';
const row = (version: string, more: object = {}) =>
  JSON.stringify({ name: 'itoa', vers: version, cksum: checksum, yanked: false, ...more });

/** A sparse index with these pages; its files are below `/files`. */
const serve = async (pages: Readonly<Record<string, string>>) => {
  const asked: string[] = [];
  const base: string = await listen((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const answer = { '/config.json': JSON.stringify({ dl: `${base}/files` }), ...pages }[path];
    response.writeHead(answer === undefined ? 404 : 200);
    response.end(answer ?? 'no');
  });
  return { base, asked };
};

const mirrored = (base: string) =>
  `[source.crates-io]\nreplace-with = "ours"\n[source.ours]\nregistry = "sparse+${base}/"\n`;

const find = (
  files: Readonly<Record<string, string>>,
  {
    owner,
    own = 'no',
    mirrors = [],
  }: { readonly owner?: string; readonly own?: string; readonly mirrors?: readonly string[] } = {},
) =>
  resolveCrates({
    host: openRoot(makeRoot(files)),
    store: openStore({ path: `${rawToUtf8(temporary())}/store`, env: {}, pauseMs: 1, stallMs: 300 }),
    mirrors,
    offline: false,
    capturedAt: 0,
    variables: {},
    projects: ['/project/part'],
    // Nobody asks the public index from a test.
    own: {
      files: openRoot(
        makeRoot({
          '/root/.cargo/config.toml':
            own === 'no' ? '[source.crates-io]\nreplace-with = "x"\n[source.x]\ndirectory = "v"\n' : own,
        }),
      ).files,
      variables: {},
    },
    paths: () => Object.keys(files),
    ownerOf: () => owner,
  });

test('a crate is had where the index in the place of crates.io says, and its login stays here', async () => {
  const { base, asked } = await serve({ '/it/oa/itoa': `${row('1.0.10')}\n${row('1.0.11')}\n` });
  const found = await find({
    [`${itoa}/src/lib.rs`]: '',
    [`${itoa}/Cargo.lock`]: '',
    [`${home}/cache/index.crates.io-1949cf8c6b5b557f/itoa-1.0.11.crate`]: '',
    '/project/.cargo/config.toml': mirrored(base.replace('//', '//me:secret@')),
  });
  const { withLogin, ...more } = candidateOf(found[0]);
  expect(found.map(({ purl, sites }) => [purl, sites])).toEqual([
    ['pkg:cargo/itoa@1.0.11', [itoa, `${home}/cache/index.crates.io-1949cf8c6b5b557f`]],
  ]);
  expect(more).toMatchObject({
    format: 'crate',
    sha256: checksum,
    urls: [usual, `${base}/files/itoa/1.0.11/download`],
    index: 'unverified',
  });
  expect(JSON.stringify(more)).not.toContain('secret');
  expect(withLogin?.[0]).toContain('me:secret@');
  expect(asked.sort()).toEqual(['/config.json', '/it/oa/itoa']);
});

test('an index that lists one version twice, as its owner put it there again, names two files', async () => {
  const again = row('1.0.11', { cksum: 'bb'.repeat(32) });
  const { base } = await serve({ '/it/oa/itoa': `${row('1.0.11')}\n${again}\n` });
  const [found] = await find({
    [`${itoa}/src/lib.rs`]: '',
    '/project/.cargo/config.toml': mirrored(base),
  });
  const others = found?.offer.kind === 'candidate' ? found.offer.others : undefined;
  expect(candidateOf(found).sha256).toBe(checksum);
  expect(others?.map(({ sha256 }) => sha256)).toEqual(['bb'.repeat(32)]);
});

test('what a lock file states counts for more, and the index is not asked for the crate', async () => {
  const { base, asked } = await serve({
    '/config.json': '{"dl":"https://files.example/{prefix}/{crate}-{version}-{sha256-checksum}"}',
  });
  const source = 'registry+https://github.com/rust-lang/crates.io-index';
  const lock = `[[package]]\nname = "itoa"\nversion = "1.0.11"\nsource = "${source}"\nchecksum = "${checksum}"\n`;
  const [found] = await find({
    [`${itoa}/src/lib.rs`]: '',
    '/project/Cargo.lock': lock,
    '/project/.cargo/config.toml': mirrored(base),
  });
  expect(candidateOf(found)).toMatchObject({
    sha256: checksum,
    urls: [usual, `https://files.example/it/oa/itoa-1.0.11-${checksum}`],
    index: 'none',
  });
  expect(asked).toEqual(['/config.json']);
});

test('what cargo vendor laid down has its checksum with it; what a distribution ships is not asked for', async () => {
  const { base } = await serve({});
  const files = {
    '/project/vendor/itoa/.cargo-checksum.json': JSON.stringify({ files: {}, package: checksum }),
    '/project/vendor/itoa/Cargo.toml': '[package]\nname = "itoa"\nversion = "1.0.11"\n',
  };
  const [found] = await find(files, { mirrors: [base] });
  expect(found).toMatchObject({ purl: 'pkg:cargo/itoa@1.0.11', sites: ['/project/vendor/itoa'] });
  expect(candidateOf(found).sha256).toBe(checksum);
  expect(await find(files, { owner: 'pkg:deb/debian/librust-itoa-dev@1' })).toEqual([]);
});

test('a crate of another registry is asked of that registry alone', async () => {
  const { base, asked } = await serve({ '/it/oa/itoa': row('1.0.11') });
  const host = new URL(base).hostname;
  const files = { [`${home}/src/${host}-0123456789abcdef/itoa-1.0.11/src/lib.rs`]: '' };
  const [unknown] = await find(files);
  expect(unknown?.offer).toMatchObject({ kind: 'gone', evidence: expect.stringContaining(host) as string });
  expect(asked).toEqual([]);
  const [found] = await find({
    ...files,
    '/root/.cargo/config.toml': `[registries.ours]\nindex = "sparse+${base}/"\n`,
  });
  expect(found?.purl).toBe(`pkg:cargo/itoa@1.0.11?repository_url=${host}`);
  expect(candidateOf(found).urls).toEqual([`${base}/files/itoa/1.0.11/download`]);
});

test('gone is what an index has not; one that does not answer, or not as an index, is unreachable, and asked once', async () => {
  const offerFrom = async (page: string) => {
    const { base } = await serve({ '/it/oa/itoa': page });
    const [found] = await find({ [`${itoa}/a`]: '', '/project/.cargo/config.toml': mirrored(base) });
    return found?.offer;
  };
  expect(await offerFrom(row('9.0.0'))).toMatchObject({ kind: 'gone' });
  for (const page of ['<html>', '[]', row('1.0.11', { cksum: '../x' }), row('1.0.11', { name: 'other' })])
    expect(await offerFrom(page)).toMatchObject({ kind: 'unreachable' });
  const many = Object.fromEntries(
    Array.from({ length: 20 }, (_, at) => [itoa.replace('itoa', `it${String(at)}`) + '/a', '']),
  );
  const down = await find({ ...many, '/project/.cargo/config.toml': mirrored('http://127.0.0.1:9') });
  expect([down.length, new Set(down.map(({ offer }) => offer.kind))]).toEqual([20, new Set(['unreachable'])]);
});

test.each(['-1.0.0', 'a', 'a-1.0', '..-1.0.0', 'a b-1.0.0'])(
  '%j is no crate that anybody is asked for',
  async (name) => {
    expect(await find({ [`${home}/src/index.crates.io-1949cf8c6b5b557f/${name}/a`]: '' })).toEqual([]);
  },
);

test("a crate of a Lock is had from this machine's own index", async () => {
  const { base } = await serve({});
  const artifact = lockedArtifact('pkg:cargo/itoa@1.0.11', 'crate', checksum);
  const own = {
    files: openRoot(makeRoot({ '/root/.cargo/config.toml': mirrored(base) })).files,
    variables: {},
  };
  const store = openStore({ path: `${rawToUtf8(temporary())}/store`, env: {}, pauseMs: 1 });
  expect(await findElsewhere(artifact, { own, store })).toEqual([
    `${base}/files/itoa/1.0.11/download`,
    usual,
  ]);
  const other = { ...artifact, purl: `${artifact.purl}?repository_url=corp.example` };
  expect(await findElsewhere(other, { own, store })).toEqual([]);
});
