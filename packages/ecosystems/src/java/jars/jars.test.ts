import { createHash } from 'node:crypto';
import { openRoot } from '@holotype/host';
import { rawToUtf8 } from '@holotype/model';
import { openStore } from '@holotype/store';
import { listen, makeRoot, temporary, zipOf } from '@holotype/test-support';
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mavenPurl, parseMavenPurl, pathOf, toCoordinates } from './coordinates.ts';
import { findElsewhere } from './elsewhere.ts';
import { coordinatesIn } from './pom-properties.ts';
import { resolveJars } from './resolve.ts';
import { candidateOf, lockedArtifact } from '../../offers.test.support.ts';

const folder = '/root/.m2/repository/org/slf4j/slf4j-api/2.0.9';
const jar = `${folder}/slf4j-api-2.0.9.jar`;
const path = '/org/slf4j/slf4j-api/2.0.9/slf4j-api-2.0.9.jar';
const usual = `https://repo.maven.apache.org/maven2${path}`;
const sum = '7cf2726fdcfbc8610f9a71fb3ed639871f315340';
const integrity = `sha1-${Buffer.from(sum, 'hex').toString('base64')}`;

const mirrored = (url: string, more = '') =>
  `<settings><!-- <mirror> --><mirrors><mirror><id>ours</id><url>${url}</url><mirrorOf>*</mirrorOf></mirror></mirrors>${more}</settings>`;

const serve = async (pages: Readonly<Record<string, string>>) => {
  const asked: string[] = [];
  const base = await listen((request, response) => {
    asked.push(`${request.url ?? ''}${request.headers.authorization === undefined ? '' : ' with a login'}`);
    const answer = pages[request.url ?? ''];
    response.writeHead(answer === undefined ? 404 : 200);
    response.end(answer ?? 'no');
  });
  return { base, asked };
};

const find = (
  files: Readonly<Record<string, string | Buffer>>,
  owner?: string,
  own = 'http://127.0.0.1:9',
) => {
  const root = makeRoot(Object.fromEntries(Object.entries(files).map(([at, text]) => [at, String(text)])));
  for (const [at, bytes] of Object.entries(files))
    if (typeof bytes !== 'string') writeFileSync(rawToUtf8(root) + at, bytes);
  return resolveJars({
    host: openRoot(root),
    store: openStore({ path: `${rawToUtf8(temporary())}/store`, env: {}, pauseMs: 1, stallMs: 300 }),
    mirrors: [],
    offline: false,
    capturedAt: 0,
    variables: {},
    projects: ['/project'],
    // Nobody asks the public repository from a test.
    own: {
      files: openRoot(makeRoot({ '/root/.m2/settings.xml': mirrored(own) })).files,
      variables: {},
    },
    paths: () => Object.keys(files),
    ownerOf: () => owner,
  });
};

test('what Maven noted of a jar is its source, and nobody is asked; a login of settings.xml stays here', async () => {
  const { base, asked } = await serve({});
  const server =
    '<servers><server><id>ours</id><username>me</username><password>secret</password></server></servers>';
  const [found] = await find({
    [jar]: 'jar',
    [`${jar}.sha1`]: `${sum.toUpperCase()}  slf4j-api-2.0.9.jar\n`,
    [`${folder}/_remote.repositories`]: '#NOTE\nslf4j-api-2.0.9.jar>ours=\nslf4j-api-2.0.9.pom>ours=\n',
    '/root/.m2/settings.xml': mirrored(base, server),
  });
  expect(found).toMatchObject({ purl: 'pkg:maven/org.slf4j/slf4j-api@2.0.9', sites: [folder] });
  const { withLogin, ...more } = candidateOf(found);
  expect(more).toMatchObject({
    format: 'file',
    integrity,
    index: 'none',
    urls: expect.arrayContaining([usual, base + path]) as string[],
  });
  expect(more.urls[0]).toBe(base + path);
  expect(JSON.stringify(more)).not.toContain('secret');
  expect(withLogin?.[0]).toContain('me:secret@');
  expect(asked).toEqual([]);
});

test('where nobody noted the sum the repository is asked for it, with the login that it has', async () => {
  const { base, asked } = await serve({ [`${path}.sha1`]: sum });
  const server =
    '<servers><server><id>ours</id><username>me</username><password>secret</password></server></servers>';
  const [found] = await find({ [jar]: 'jar', '/root/.m2/settings.xml': mirrored(base, server) });
  expect(candidateOf(found)).toMatchObject({
    integrity,
    index: 'unverified',
    evidence: `${base} states its SHA-1`,
  });
  expect(asked).toEqual([`${path}.sha1 with a login`]);
});

test('a jar from a repository that no settings name, or that was built here, is asked of nobody', async () => {
  const { base, asked } = await serve({});
  const answers = async (id: string) => {
    const noted = `slf4j-api-2.0.9.jar>${id}=\n`;
    const files = { [jar]: 'jar', [`${jar}.sha1`]: sum, [`${folder}/_remote.repositories`]: noted };
    const [found] = await find({ ...files, '/root/.m2/settings.xml': mirrored(base) });
    return found?.offer;
  };
  expect(await answers('corp')).toMatchObject({
    kind: 'gone',
    evidence: expect.stringContaining('corp') as string,
  });
  expect(await answers('')).toEqual({ kind: 'gone', evidence: 'a build installed it here' });
  expect(asked).toEqual([]);
});

test('a repository of the project, or of a profile that is on, is asked; of one that is off not', async () => {
  const { base, asked } = await serve({});
  const repository = `<repositories><repository><id>corp</id><url>${base}</url></repository></repositories>`;
  const profile = (more: string) =>
    `<settings><profiles><profile><id>p</id>${more}${repository}</profile></profiles></settings>`;
  const files = { [jar]: 'jar', [`${folder}/_remote.repositories`]: 'slf4j-api-2.0.9.jar>corp=\n' };
  await find({ ...files, '/root/.m2/settings.xml': profile('') });
  expect(asked).toEqual([]);
  await find({
    ...files,
    '/root/.m2/settings.xml': profile('<activation><activeByDefault>true</activeByDefault></activation>'),
  });
  await find({ ...files, '/project/pom.xml': `<project>${repository}</project>` });
  expect(asked).toEqual([`${path}.sha1`, `${path}.sha1`]);
});

test("Gradle's cache says the sum by a directory, of which it drops zeros", async () => {
  const at = '/root/.gradle/caches/modules-2/files-2.1/org.slf4j/slf4j-api/2.0.9';
  const [found] = await find({ [`${at}/${'a'.repeat(38)}/slf4j-api-2.0.9.jar`]: 'jar' });
  expect(candidateOf(found).integrity).toBe(
    `sha1-${Buffer.from(`00${'a'.repeat(38)}`, 'hex').toString('base64')}`,
  );
});

const properties = (artifact: string) => `#Created\ngroupId=org.demo\nartifactId=${artifact}\nversion=1.0\n`;
const part = (artifact: string) => ({
  name: `META-INF/maven/org.demo/${artifact}/pom.properties`,
  content: properties(artifact),
});

test('a jar in any directory is known by what it says of itself, and taken where the repository has the same', async () => {
  const bytes = zipOf([part('demo'), { name: 'a.class', content: 'x' }]);
  const sha1 = createHash('sha1').update(bytes).digest('hex');
  const at = '/org/demo/demo/1.0/demo-1.0.jar';
  for (const [stated, kind] of [
    [sha1, 'candidate'],
    // Nobody knows what this machine's own would say, which does not answer.
    ['0'.repeat(40), 'unreachable'],
  ] as const) {
    const { base } = await serve({ [`${at}.sha1`]: stated });
    const files = { '/srv/app/lib/renamed.jar': bytes, '/root/.m2/settings.xml': mirrored(base) };
    const [found] = await find(files);
    expect(found).toMatchObject({
      purl: 'pkg:maven/org.demo/demo@1.0',
      sites: ['/srv/app/lib'],
      offer: { kind },
    });
    expect(await find(files, 'pkg:deb/debian/libdemo-java@1')).toEqual([]);
  }
});

test('a repository that has another file of that name and version does not keep the next from being asked', async () => {
  const bytes = zipOf([part('demo'), { name: 'a.class', content: 'x' }]);
  const sha1 = createHash('sha1').update(bytes).digest('hex');
  const at = '/org/demo/demo/1.0/demo-1.0.jar.sha1';
  const [first, second] = [await serve({ [at]: '0'.repeat(40) }), await serve({ [at]: sha1 })];
  const files = { '/srv/app/lib/renamed.jar': bytes, '/root/.m2/settings.xml': mirrored(first.base) };
  const [found] = await find(files, undefined, second.base);
  expect(candidateOf(found).evidence).toBe(`${second.base} states its SHA-1`);
  const [none] = await find(files, undefined, first.base);
  const evidence = `${first.base} has another file of that name and version`;
  expect(none?.offer).toEqual({ kind: 'gone', evidence });
});

test('of several in one jar that counts by which it is called; what is no jar, or says nothing, is passed over', async () => {
  const shaded = zipOf([part('demo'), part('inner')]);
  expect((await coordinatesIn(shaded, '/x/demo-1.0.jar'))?.artifact).toBe('demo');
  expect((await coordinatesIn(shaded, '/x/demo-1.0-all.jar'))?.file).toBe('demo-1.0-all.jar');
  expect(await coordinatesIn(shaded, '/x/other.jar')).toBeUndefined();
  for (const bytes of [Buffer.from('no zip'), zipOf([{ name: 'a', content: 'x' }]), Buffer.alloc(0)])
    expect(await coordinatesIn(bytes, '/x/demo-1.0.jar')).toBeUndefined();
});

test('a repository that does not answer is asked once', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 20 }, (_, at) => [
      `/root/.m2/repository/org/demo/d${String(at)}/1/d${String(at)}-1.jar`,
      'jar',
    ]),
  );
  const found = await find({ ...files, '/root/.m2/settings.xml': mirrored('http://127.0.0.1:9') });
  expect([found.length, new Set(found.map(({ offer }) => offer.kind))]).toEqual([
    20,
    new Set(['unreachable']),
  ]);
});

test('coordinates go into a purl and come back; what leads elsewhere is none', () => {
  for (const file of ['demo-1.0.jar', 'demo-1.0-linux-x86_64.jar', 'demo-1.0-sources.war']) {
    const one = toCoordinates('org.demo', 'demo', '1.0', file);
    expect(one && parseMavenPurl(mavenPurl(one))).toEqual(one);
    expect(one && pathOf(one)).toBe(`/org/demo/demo/1.0/${file}`);
  }
  for (const [group, artifact, version, file] of [
    ['..', 'a', '1'],
    ['org', '..', '1'],
    ['org', 'a/b', '1'],
    ['org', 'a', '1', 'b-1.jar'],
    ['org', 'a', '1', 'a-1.exe'],
    ['', 'a', '1'],
  ] as const)
    expect(toCoordinates(group, artifact, version, file)).toBeUndefined();
});

test("a jar of a Lock is had from this machine's own mirror", () => {
  const artifact = lockedArtifact('pkg:maven/org.slf4j/slf4j-api@2.0.9', 'file');
  const store = openStore({ path: `${rawToUtf8(temporary())}/store`, env: {} });
  const elsewhere = (files: Readonly<Record<string, string>>) =>
    findElsewhere(artifact, { own: { files: openRoot(makeRoot(files)).files, variables: {} }, store });
  expect(elsewhere({})).toEqual([usual]);
  expect(elsewhere({ '/etc/maven/settings.xml': mirrored('https://mirror.example/maven') })).toEqual([
    `https://mirror.example/maven${path}`,
  ]);
});
