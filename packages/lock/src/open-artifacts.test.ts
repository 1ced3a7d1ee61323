import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { Candidate, PackageOffer } from '@holotype/ecosystems';
import { rawToUtf8, sha256 } from '@holotype/model';
import { openStore, type Store } from '@holotype/store';
import { serveSlowly, sizesBelow, temporary, zipOf, type ZipPart } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { openArtifacts } from './open-artifacts.ts';

const folder = () => rawToUtf8(temporary());

/** A wheel of this content, with a hash that is stated, or another. */
const wheel = (place: string, name: string, bytes: Uint8Array, stated = sha256(bytes)): Candidate => {
  writeFileSync(`${place}/${name}`, bytes);
  return {
    purl: `pkg:pypi/${name}@1`,
    format: 'wheel',
    sha256: stated,
    size: bytes.length,
    urls: [pathToFileURL(`${place}/${name}`).href],
    index: 'unverified',
    evidence: 'listed',
  };
};
const offer = (candidate: Candidate, ...others: readonly Candidate[]): PackageOffer => ({
  purl: candidate.purl,
  name: '',
  version: '1',
  architecture: 'any',
  sites: ['/venv/site'],
  offer: { kind: 'candidate', candidate, others },
});
const open = (...offers: readonly PackageOffer[]) =>
  openArtifacts({
    store: openStore({ path: `${folder()}/store`, env: {} }),
    offers,
    worth: (members) => members.filter(({ sha256: hash }) => hash === sha256('held')).length,
  });

const held: ZipPart = { name: 'pkg/held.py', content: 'held' };

test('the members of a wheel are told by their names in it, and where they were laid', async () => {
  const bytes = zipOf([held, { name: 'pkg/empty.py' }, { name: 'pkg-1.data/scripts/run', content: 'run' }]);
  const [found] = await open(offer(wheel(folder(), 'a.whl', bytes)));
  expect(found).toMatchObject({ answer: 'proven', artifact: { sites: ['/venv/site'] } });
  expect(found?.artifact?.members).toEqual([
    { member: 'data:/pkg/held.py', sha256: sha256('held') },
    { member: 'data:/pkg-1.data/scripts/run', sha256: sha256('run') },
  ]);
});

test('of a file whose index states a hash and no size, the size is that of the file', async () => {
  const bytes = zipOf([held]);
  const [found] = await open(offer({ ...wheel(folder(), 'a.whl', bytes), size: undefined }));
  expect(found?.artifact?.size).toBe(bytes.length);
});

test('of several files that fit, the one that gives most is taken; what cannot be opened gives nothing', async () => {
  const place = folder();
  const other = wheel(place, 'other.whl', zipOf([{ name: 'pkg/held.py', content: 'else' }]));
  const right = wheel(place, 'right.whl', zipOf([held]));
  const broken = wheel(place, 'broken.whl', Buffer.from('no zip'));
  const found = await open(offer(other, broken, right), offer(right, other), offer(broken, other));
  expect(found.map(({ artifact }) => artifact?.candidate.purl)).toEqual([right.purl, right.purl, other.purl]);
});

test('what rules make is remembered by file and rules, without what the file holds being read again', async () => {
  const bytes = zipOf([
    held,
    { name: 'pkg-1.dist-info/entry_points.txt', content: '[console_scripts]\nrun = pkg:main\n' },
    { name: 'pkg-1.dist-info/RECORD', content: 'pkg-1.dist-info/RECORD,,\n' },
  ]);
  const candidate = wheel(folder(), 'a.whl', bytes);
  const store = openStore({ path: `${folder()}/store`, env: {} });
  const membersBy = async (...rules: readonly string[]) => {
    const [found] = await openArtifacts({ store, offers: [{ ...offer(candidate), rules }], worth: () => 0 });
    return found?.artifact?.members.map(({ member }) => member);
  };
  const files = ['pkg/held.py', 'pkg-1.dist-info/entry_points.txt', 'pkg-1.dist-info/RECORD'].map(
    (name) => `data:/${name}`,
  );
  const made = (python: string) => `script {"by":"uv-2","name":"run","python":"${python}"}`;
  const rule = (python: string) => `scripts {"by":"uv-2","python":"${python}"}`;
  expect(await membersBy()).toEqual(files);
  for (const python of ['/a', '/b', '/a'])
    expect(await membersBy(rule(python))).toEqual([...files, `made:${made(python)}`]);
  expect(await membersBy('unheard-of')).toEqual(files);
});

test('a file that is not what its index says costs one package, and is named', async () => {
  const place = folder();
  const good = zipOf([held]);
  const bomb = zipOf([
    { name: 'a', content: Buffer.alloc(2 ** 20) },
    ...['b', 'c'].map((name) => ({ name, content: Buffer.alloc(2 ** 20), shares: 0 })),
  ]);
  const all: readonly (readonly [string, Candidate, string])[] = [
    ['good', wheel(place, 'good.whl', good), 'listed'],
    ['another hash', wheel(place, 'hash.whl', good, sha256('other')), 'NET_DIGEST_MISMATCH'],
    ['other content', wheel(place, 'text.whl', Buffer.from('<html>')), 'ARCHIVE_'],
    ['climbs', wheel(place, 'climbs.whl', zipOf([{ ...held, name: '../held.py' }])), 'ARCHIVE_PATH_INVALID'],
    ['a bomb', wheel(place, 'bomb.whl', bomb), 'ARCHIVE_CORRUPT'],
    ['twice', wheel(place, 'twice.whl', zipOf([held, held])), 'ARCHIVE_CORRUPT'],
    ['a link', wheel(place, 'link.whl', zipOf([{ ...held, mode: 0o120777 }])), 'ARCHIVE_UNSUPPORTED'],
    [
      'absent',
      { ...wheel(place, 'absent.whl', good, sha256('x')), urls: ['file:///nowhere/a.whl'] },
      'NET_NOT_FOUND',
    ],
  ];
  const found = await open(...all.map(([, candidate]) => offer(candidate)));
  expect(found.map(({ answer, evidence }) => [answer, evidence])).toEqual(
    all.map(([, , code], at) => [
      at === 0 ? 'proven' : 'unreachable',
      expect.stringContaining(code) as string,
    ]),
  );
});

test('where what was noted of a package is another file or gives nothing, what is known besides is asked for', async () => {
  const place = folder();
  const right = wheel(place, 'right.whl', zipOf([held]));
  const lies = wheel(place, 'lies.whl', zipOf([held]), sha256('other'));
  const useless = wheel(place, 'useless.whl', zipOf([{ name: 'pkg/held.py', content: 'else' }]));
  let asked = 0;
  const otherwise = () => {
    asked++;
    return Promise.resolve({ kind: 'candidate' as const, candidate: right });
  };
  const noted = (candidate: Candidate): PackageOffer => ({
    ...offer(candidate),
    offer: { kind: 'candidate', candidate, otherwise },
  });
  const found = await open(noted(right), noted(lies), noted(useless));
  expect(found.map(({ artifact }) => artifact?.candidate.purl)).toEqual(Array(3).fill(right.purl));
  expect(asked).toBe(2);
});

test('packages that take much memory to open are opened one at a time, beside the others', async () => {
  const place = folder();
  const store = openStore({ path: `${folder()}/store`, env: {} });
  const inWork = { rust: 0, wheel: 0 };
  const most = { rust: 0, wheel: 0, together: 0 };
  const fetch: Store['fetch'] = async (request) => {
    const kind = request.urls[0]?.endsWith('.xz') ? 'rust' : 'wheel';
    most[kind] = Math.max(most[kind], ++inWork[kind]);
    most.together = Math.max(most.together, inWork.rust + inWork.wheel);
    await setTimeout(20);
    const found = await store.fetch(request);
    inWork[kind]--;
    return found;
  };
  const offers = Array.from({ length: 12 }, (_, at) => {
    const name = at % 3 === 0 ? `${String(at)}.tar.xz` : `${String(at)}.whl`;
    const candidate = wheel(place, name, zipOf([{ name: 'pkg/held.py', content: name }]));
    return offer(at % 3 === 0 ? { ...candidate, format: 'rust' } : candidate);
  });
  const opened = await openArtifacts({ store: { ...store, fetch }, offers, worth: () => 0 });
  expect(opened.map(({ purl }) => purl)).toEqual(offers.map(({ purl }) => purl));
  expect(most.rust).toBe(1);
  expect(most.wheel).toBe(6);
  expect(most.together).toBe(7);
});

test('a login is asked with, and neither kept nor said', async () => {
  const candidate = wheel(folder(), 'a.whl', zipOf([held]));
  const withLogin = ['http://me:q8Zr3Kx0@127.0.0.1:1/a.whl?token=q8Zr3Kx0'];
  const [failed] = await open(offer({ ...candidate, withLogin, urls: ['http://127.0.0.1:1/a.whl'] }));
  expect(failed?.evidence).toContain('NET_UNREACHABLE');
  expect(JSON.stringify(failed)).not.toContain('q8Zr3Kx0');
});

test('a file that no index names is tried, and where it is not there the answer is as without it', async () => {
  const place = folder();
  const [there, absent, dead] = ['there.whl', 'absent.whl', 'dead.whl'].map((name) => ({
    ...wheel(place, name, zipOf([held])),
    ...{ sha256: undefined, size: undefined, evidence: 'looked for by name' },
  }));
  rmSync(`${place}/absent.whl`);
  if (!there || !absent || !dead) throw new Error('three');
  const tried = (perhaps: Candidate): PackageOffer => ({
    ...offer(perhaps),
    offer: { kind: 'gone', evidence: 'newest there is 2', perhaps },
  });
  const found = await open(
    tried(there),
    tried(absent),
    tried({ ...dead, urls: ['http://127.0.0.1:1/a.whl'] }),
  );
  expect(found.map(({ answer, artifact, evidence }) => [answer, artifact !== undefined, evidence])).toEqual([
    ['proven', true, 'looked for by name; newest there is 2'],
    ['gone', false, expect.stringMatching(/^newest there is 2; looked for by name; NET_NOT_FOUND/)],
    ['unreachable', false, expect.stringMatching(/^newest there is 2; looked for by name; NET_UNREACHABLE/)],
  ]);
});

test('what lies at a URL that never changes is fetched once, and again where the store has lost it', async () => {
  const place = folder();
  const store = openStore({ path: `${folder()}/store`, env: {} });
  const bytes = zipOf([held]);
  const candidate = { ...wheel(place, 'a.whl', bytes), sha256: undefined, size: undefined, lasting: true };
  const once = () => openArtifacts({ store, offers: [offer(candidate)], worth: () => 1 });
  expect((await once())[0]?.answer).toBe('proven');
  rmSync(`${place}/a.whl`);
  expect((await once())[0]?.artifact?.sha256).toBe(sha256(bytes));
  store.discard(sha256(bytes));
  expect((await once())[0]?.answer).toBe('gone');
  const other = zipOf([{ name: 'pkg/held.py', content: 'newer' }]);
  writeFileSync(`${place}/a.whl`, other);
  expect((await once())[0]?.artifact?.sha256).toBe(sha256(other));
});

/** A module's zip, of which no index states a hash. */
const zip = (place: string, name: string, bytes: Uint8Array, more: Partial<Candidate>): Candidate => ({
  ...wheel(place, name, bytes),
  ...{ format: 'go', sha256: undefined, size: undefined },
  ...more,
});
const inModule = [
  { name: 'example.com/m@v1.0.0/go.mod', content: 'module' },
  { name: 'example.com/m@v1.0.0/empty' },
];

test('what is in a file is held against a checksum of its content, of empty files too', async () => {
  const place = folder();
  const seen: string[] = [];
  const fits = (stated: boolean) => (members: readonly { readonly member: string }[]) => {
    seen.push(members.map(({ member }) => member).join(' '));
    return stated;
  };
  const bytes = zipOf(inModule);
  const found = await open(
    offer(zip(place, 'a.zip', bytes, { fits: fits(true) })),
    offer(zip(place, 'b.zip', bytes, { fits: fits(false) })),
  );
  expect(found.map(({ answer }) => answer)).toEqual(['proven', 'unreachable']);
  expect(found[1]?.evidence).toContain('NET_DIGEST_MISMATCH');
  expect(new Set(seen)).toEqual(new Set(['data:/go.mod data:/empty']));
});

test('a file whose URL never leads to another is fetched once, but one that was refused is asked for again', async () => {
  const place = folder();
  const store = openStore({ path: `${place}/store`, env: {} });
  let isRight = false;
  const candidate = zip(place, 'a.zip', zipOf(inModule), { lasting: true, fits: () => isRight });
  const openAgain = async () => {
    const [found] = await openArtifacts({ store, offers: [offer(candidate)], worth: () => 0 });
    return found?.answer;
  };
  expect(await openAgain()).toBe('unreachable');
  isRight = true;
  expect(await openAgain()).toBe('proven');
  rmSync(`${place}/a.zip`);
  expect(await openAgain()).toBe('proven');
  const [asked] = await openArtifacts({
    store,
    offers: [offer({ ...candidate, lasting: false })],
    worth: () => 0,
  });
  expect(asked?.answer).toBe('gone');
});

test.each(['the store cannot be written', 'somebody interrupts'])(
  'where %s, all others end at once, and the next try goes on where they were',
  async (why) => {
    const { files, state, open: underWay } = await serveSlowly(20);
    state.fails = false;
    const offers = files.map(({ url, ...file }, at) =>
      offer({
        ...{
          purl: `pkg:maven/lab/file@${at}`,
          format: 'file',
          urls: [url],
          index: 'none',
          evidence: 'listed',
        },
        ...file,
      }),
    );
    const path = `${folder()}/store`;
    const store = openStore({ path, env: {}, pauseMs: 1 });
    const third = files[2]?.sha256 ?? '';
    const inTheWay = `${path}/objects/${third.slice(0, 2)}`;
    const isInterrupted = why === 'somebody interrupts';
    if (!isInterrupted) {
      mkdirSync(`${path}/objects`, { recursive: true });
      writeFileSync(inTheWay, '');
      // It is here before the others, and no place is for it.
      mkdirSync(`${path}/parts`);
      state.quick.add(2);
    }
    const stop = new AbortController();
    const failed = openArtifacts({ store, offers, worth: () => 0, signal: stop.signal });
    failed.catch(() => undefined);
    while (isInterrupted && underWay().answers < 6) await setTimeout(5);
    if (isInterrupted) stop.abort();
    await expect(failed).rejects.toMatchObject(
      isInterrupted ? { name: 'AbortError' } : { code: 'STORE_WRITE_FAILED' },
    );
    const [before, asked] = [sizesBelow(path), state.asked];
    await setTimeout(300);
    expect({ asked: state.asked, answers: underWay().answers }).toEqual({ asked, answers: 0 });
    expect(sizesBelow(path)).toEqual(before);

    rmSync(inTheWay, { force: true });
    [state.fails, state.delay] = [false, 0];
    const first = new Map(state.ranges);
    const found = await openArtifacts({ store, offers, worth: () => 0 });
    expect(found.map(({ answer }) => answer)).toEqual(files.map(() => 'proven'));
    for (const [at, { sha256: hash, size }] of files.entries()) {
      const left = [...before].find(([name]) => name.includes(hash))?.[1] ?? 0;
      const asks = state.ranges.get(at)?.slice(first.get(at)?.length ?? 0) ?? [];
      expect([at, asks]).toEqual([at, left === size ? [] : [left]]);
    }
  },
);
