import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf, type FakeRegistry, flip, noise, startRegistry, temporary } from '@holotype/test-support';
import { parseReference, sha256 } from '@holotype/model';
import { pull, toCapsule } from '@holotype/workflows-replay';
import { expect, test } from 'vitest';
import { at, contextWith, makeCapsule, read } from './capsule.test.support.ts';
import { push } from './push.ts';

const requests = ({ asked }: FakeRegistry, method: string) =>
  asked.filter((line) => line.startsWith(`${method} `));

test.each([1, 2])(
  'a capsule of %i manifests comes back byte for byte, and what is there is not sent again',
  async (count) => {
    const registry = await startRegistry();
    const capsule = await makeCapsule([noise(5000), Buffer.alloc(0), noise(300)], count);
    const context = contextWith();
    const pushed = await push(context, { capsule, reference: at(registry.host) });
    expect(pushed.sent).toBe(pushed.bytes);
    // Whoever asks meanwhile sees nothing: the tag comes last.
    expect(registry.asked.at(-1)).toMatch(/^PUT \/v2\/lab\/fit\/manifests\/v1 /);
    const again = await push(context, { capsule, reference: at(registry.host) });
    expect([again.sent, again.digest]).toEqual([0, pushed.digest]);
    const output = join(temporary(), 'back.capsule');
    const pulled = await pull(contextWith(), { reference: at(registry.host), output });
    expect(read(output).equals(read(capsule))).toBe(true);
    expect(readdirSync(dirname(output))).toEqual(['back.capsule']);
    expect(pulled).toMatchObject({ digest: pushed.digest, reference: pushed.reference, referrers: [] });
    const byDigest = join(temporary(), 'b.capsule');
    await pull(context, { reference: parseReference(pushed.reference), output: byDigest });
    expect(read(byDigest).equals(read(capsule))).toBe(true);
    expect(await codeOf(() => pull(context, { reference: at(registry.host), output }))).toBe(
      'HOST_OUTPUT_EXISTS',
    );
  },
);

test('long blobs go up in pieces, and a push that was killed goes on in the middle of one', async () => {
  let pieces = 0;
  const registry = await startRegistry({
    instead: ({ method, socket }) => {
      if (method !== 'PATCH' || ++pieces !== 3) return false;
      socket.destroy();
      return true;
    },
  });
  const capsule = await makeCapsule([noise(4500)]);
  const path = join(temporary(), 'store');
  const stopped = new AbortController();
  const first = {
    ...contextWith({ path }),
    signal: stopped.signal,
  };
  // The connection breaks at the third piece, and then the program is stopped.
  const failing = push(
    { ...first, store: contextWith({ path, pauseMs: 60_000 }).store },
    { capsule, reference: at(registry.host) },
  );
  const ended = codeOf(() => failing);
  for (let tries = 0; pieces < 3 && tries < 500; tries++)
    await new Promise((resolve) => setTimeout(resolve, 10));
  stopped.abort();
  expect(await ended).toBe('NET_INTERRUPTED');
  expect([...registry.manifests.keys()]).toEqual([]);
  const before = registry.asked.length;
  const { sent, bytes } = await push(contextWith({ path }), { capsule, reference: at(registry.host) });
  expect(registry.asked.slice(before).filter((line) => line.startsWith('PATCH'))).toEqual([
    expect.stringMatching(/ 2000-2999$/),
    expect.stringMatching(/ 3000-3999$/),
    expect.stringMatching(/ 4000-4499$/),
  ]);
  expect(sent).toBeLessThan(bytes - 1900);
  expect(registry.manifests.has('lab/fit:v1')).toBe(true);
});

test('after a cut within one push only the rest is sent', async () => {
  let pieces = 0;
  const registry = await startRegistry({
    instead: ({ method, socket }) => {
      if (method !== 'PATCH' || ++pieces !== 2) return false;
      socket.destroy();
      return true;
    },
  });
  await push(contextWith(), { capsule: await makeCapsule([noise(2500)]), reference: at(registry.host) });
  expect(requests(registry, 'PATCH').map((line) => line.split(' ')[2])).toEqual([
    '0-999',
    '1000-1999',
    '1000-1999',
    '2000-2499',
  ]);
});

test('a registry that takes no pieces gets a blob whole', async () => {
  const registry = await startRegistry({ pieces: false });
  const capsule = await makeCapsule([noise(2500)]);
  await push(contextWith(), { capsule, reference: at(registry.host) });
  expect([...registry.blobs.values()].some((blob) => blob.equals(noise(2500)))).toBe(true);
});

test('a damaged capsule is said to be damaged, and is not put anywhere', async () => {
  const registry = await startRegistry();
  const capsule = await makeCapsule([noise(2500)]);
  const bytes = read(capsule);
  writeFileSync(capsule, flip(bytes, bytes.indexOf(noise(2500)) + 100));
  expect(await codeOf(() => push(contextWith(), { capsule, reference: at(registry.host) }))).toBe(
    'LAYOUT_BLOB_DAMAGED',
  );
  expect(registry.manifests.size).toBe(0);
  expect(
    await codeOf(() => push(contextWith(), { capsule: '/nowhere/a', reference: at(registry.host) })),
  ).toBe('CAPSULE_NOT_FOUND');
});

test('a pull that was cut goes on where it stopped, and believes nothing that lies there', async () => {
  const blob = noise(300_000);
  let cut = true;
  const registry = await startRegistry({
    instead: (request, response, { blobs }) => {
      const found = blobs.get(request.url?.split('/').at(-1) ?? '');
      if (!cut || request.method !== 'GET' || found?.length !== blob.length) return false;
      cut = false;
      response.writeHead(200, { 'content-length': blob.length });
      response.write(blob.subarray(0, 100_000), () => setTimeout(() => response.destroy(), 50));
      return true;
    },
  });
  const capsule = await makeCapsule([blob, noise(500)]);
  await push(contextWith(), { capsule, reference: at(registry.host) });
  const output = join(temporary(), 'fit.capsule');
  const pullIt = () => pull(contextWith(), { reference: at(registry.host), output, force: true });
  await pullIt();
  expect(read(output).equals(read(capsule))).toBe(true);
  expect(requests(registry, 'GET').filter((line) => / bytes=\d{5,6}-299999$/.test(line))).toHaveLength(1);
  // What a killed pull left: cut, with a byte that is wrong, or of something else.
  const whole = read(capsule);
  for (const [left, most] of [
    [whole.subarray(0, 200_000), 150_000],
    [whole, 2000],
    [flip(whole, whole.indexOf(blob) + 5000), 310_000],
    [noise(400_000), 310_000],
  ] as const) {
    writeFileSync(`${output}.partial`, left);
    const { fetched } = await pullIt();
    expect(fetched).toBeLessThan(most);
    expect(read(output).equals(whole)).toBe(true);
  }
});

test('an interrupted pull asks nothing more, writes nothing more, and goes on where it was', async () => {
  const blob = noise(300_000);
  const ranges: string[] = [];
  let slow = true;
  const registry = await startRegistry({
    instead: (request, response, { blobs }) => {
      const found = blobs.get(request.url?.split('/').at(-1) ?? '');
      if (request.method !== 'GET' || found?.length !== blob.length) return false;
      ranges.push(request.headers.range ?? 'all');
      if (slow) response.writeHead(200, { 'content-length': blob.length }).write(blob.subarray(0, 100_000));
      return slow;
    },
  });
  await push(contextWith(), {
    capsule: await makeCapsule([blob, noise(500)]),
    reference: at(registry.host),
  });
  const output = join(temporary(), 'fit.capsule');
  const stop = new AbortController();
  const ended = codeOf(() =>
    pull({ ...contextWith(), signal: stop.signal }, { reference: at(registry.host), output }),
  );
  const written = () => statSync(`${output}.partial`, { throwIfNoEntry: false })?.size ?? 0;
  while (written() < 100_000) await new Promise((resolve) => setTimeout(resolve, 10));
  stop.abort();
  expect(await ended).toBe('NET_INTERRUPTED');
  const before = [registry.asked.length, written()];
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect([registry.asked.length, written()]).toEqual(before);
  slow = false;
  await pull(contextWith(), { reference: at(registry.host), output });
  expect(ranges).toEqual(['all', 'bytes=100000-299999']);
});

test('an interrupted push into a directory leaves no blob, and ends within the blob', async () => {
  const stop = new AbortController();
  const directory = join(temporary(), 'layout');
  const capsule = await makeCapsule([noise(40 * 1024 * 1024)]);
  const context = contextWith({
    onEvent: ({ kind }) => {
      if (kind === 'progress') stop.abort();
    },
  });
  const to = parseReference(`oci:${directory}:v1`);
  await expect(push({ ...context, signal: stop.signal }, { capsule, reference: to })).rejects.toThrow(
    'abort',
  );
  expect(readdirSync(join(directory, 'blobs/sha256')).filter((name) => name.endsWith('.partial'))).toEqual(
    [],
  );
});

test('a reference is pulled into the store once, by its digest; a file of that name comes first', async () => {
  const registry = await startRegistry();
  const capsule = await makeCapsule([noise(3000)]);
  const { reference } = await push(contextWith(), { capsule, reference: at(registry.host) });
  const context = contextWith();
  const find = (typed: string) => toCapsule(context, typed, `/nowhere/${typed}`);
  const resolve = async (typed: string) => (await find(typed)).path;
  const path = await resolve(reference);
  expect(read(path).equals(read(capsule))).toBe(true);
  const asked = registry.asked.length;
  expect(await resolve(reference)).toBe(path);
  expect(registry.asked).toHaveLength(asked);
  expect(await find(`${registry.host}/lab/fit:v1`)).toEqual({
    ...{ path, name: `${registry.host}/lab/fit:v1`, file: 'fit.capsule', at: 'registry' },
    reference: parseReference(reference),
  });
  expect(requests(registry, 'GET').at(-1)).toBe('GET /v2/lab/fit/manifests/v1');
  // Another capsule in its place, in a store that others write to.
  writeFileSync(path, read(await makeCapsule([noise(2000)])));
  expect(read(await resolve(reference)).equals(read(capsule))).toBe(true);
  expect(await toCapsule(context, `${registry.host}/lab/none:v1`, capsule)).toEqual({
    ...{ path: capsule, name: 'fit.capsule', file: 'fit.capsule', at: 'here' },
  });
  expect(await codeOf(() => resolve(`${registry.host}/lab/none:v1`))).toBe('REGISTRY_NOT_FOUND');
  expect(await codeOf(() => resolve('a.b/Fit:v1'))).toBe('REFERENCE_INVALID');
  expect(await resolve('a.b/fit')).toBe('/nowhere/a.b/fit');
  const { objects } = context.store.size();
  expect(objects).toBe(1);
  context.store.gc({ keep: new Set() });
  expect(existsSync(path)).toBe(false);
  const offline = contextWith({ offline: true });
  expect(await codeOf(() => toCapsule(offline, reference, '/nowhere/x'))).toBe('NET_OFFLINE');
});

test.each([1, 2])(
  'of a capsule of %i manifests the documents alone are pulled where they are enough, and once',
  async (count) => {
    const registry = await startRegistry();
    const content = noise(300_000);
    const capsule = await makeCapsule([content], count);
    const { reference } = await push(contextWith(), { capsule, reference: at(registry.host) });
    const context = contextWith();
    const before = registry.asked.length;
    const documents = await toCapsule(context, reference, '/nowhere/x', 'documents');
    const asked = registry.asked.slice(before).join('\n');
    expect(asked).toContain(`GET /v2/lab/fit/blobs/sha256:${sha256(Buffer.from('the manifest'))}`);
    expect(asked).not.toContain(`/blobs/sha256:${sha256(content)}`);
    const then = registry.asked.length;
    expect(await toCapsule(context, reference, '/nowhere/x', 'documents')).toEqual(documents);
    expect(registry.asked).toHaveLength(then);
    const whole = await toCapsule(context, reference, '/nowhere/x');
    expect(read(whole.path).equals(read(capsule))).toBe(true);
    expect(await toCapsule(context, reference, '/nowhere/x', 'documents')).toEqual(whole);
    context.store.gc({ keep: new Set() });
    expect([existsSync(documents.path), existsSync(whole.path)]).toEqual([false, false]);
  },
);

test('nothing of an upload stays in the store when it is done', async () => {
  const registry = await startRegistry();
  const context = contextWith();
  await push(context, { capsule: await makeCapsule([noise(2500)]), reference: at(registry.host) });
  const left = readdirSync(context.store.path, { recursive: true, encoding: 'utf8' });
  expect(left.filter((name) => /^uploads-\d+\/./.test(name))).toEqual([]);
});
