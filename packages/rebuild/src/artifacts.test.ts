import { mkdirSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { CapsuleReader } from '@holotype/capsule';
import { openLocal } from '@holotype/host';
import { type Artifact, rawToUtf8, sha256 } from '@holotype/model';
import { openStore } from '@holotype/store';
import { serveSlowly, sizesBelow, temporary } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { fetchArtifacts, renewArtifact } from './artifacts.ts';

const name = 'demo-1.0-py3-none-any.whl';
const content = 'a wheel';
const artifact: Artifact = {
  purl: 'pkg:pypi/demo@1.0',
  format: 'wheel',
  sha256: sha256(content),
  size: content.length,
  urls: [`http://127.0.0.1:1/${name}`],
  trust: 'content',
  index: 'unverified',
};

/** A machine whose index has this file under the name of the wheel. */
const machineWith = (file: string) => {
  const index = rawToUtf8(temporary());
  writeFileSync(`${index}/${name}`, file);
  const page = `<!DOCTYPE html><a href="../${name}#sha256=${sha256(file)}">${name}</a>`;
  return { index, page };
};
const fetchWith = async (file: string) => {
  const { index, page } = machineWith(file);
  mkdirSync(`${index}/demo`);
  writeFileSync(`${index}/demo/index.html`, page);
  const store = openStore({ path: `${rawToUtf8(temporary())}/store`, env: {}, pauseMs: 1 });
  const variables = { PIP_CONFIG_FILE: '/dev/null', PIP_INDEX_URL: pathToFileURL(index).href };
  const done: number[] = [];
  const own = { files: openLocal().files, variables };
  await fetchArtifacts([artifact], store, { own, onProgress: (bytes) => done.push(bytes) });
  return { has: store.has(artifact.sha256), bytes: done.reduce((sum, bytes) => sum + bytes, 0) };
};

test("where the Lock's URLs fail, this machine's own index is asked, and the hash decides", async () => {
  expect(await fetchWith(content)).toEqual({ has: true, bytes: content.length });
  await expect(fetchWith('another')).rejects.toMatchObject({ code: 'NET_UNREACHABLE' });
});

test.each(['one cannot be had', 'somebody interrupts'])(
  'where %s, all others end at once, and the next try goes on where they were',
  async (why) => {
    const { files, state, open } = await serveSlowly(20);
    const isInterrupted = why === 'somebody interrupts';
    state.fails = !isInterrupted;
    const artifacts = files.map(({ url, ...file }) => ({ ...artifact, ...file, urls: [url] }));
    const path = `${rawToUtf8(temporary())}/store`;
    const store = openStore({ path, env: {}, pauseMs: 1 });
    const stop = new AbortController();
    const failed = fetchArtifacts(artifacts, store, { signal: stop.signal });
    failed.catch(() => undefined);
    const interrupt = async () => {
      while (open().answers < 6) await sleep(10);
      stop.abort();
    };
    if (isInterrupted) await interrupt();
    await expect(failed).rejects.toMatchObject({ code: isInterrupted ? 'NET_INTERRUPTED' : 'NET_REFUSED' });
    const before = sizesBelow(path);
    const asked = state.asked;
    await sleep(300);
    expect({ asked: state.asked, answers: open().answers }).toEqual({ asked, answers: 0 });
    expect(sizesBelow(path)).toEqual(before);
    expect([...before.values()].filter((bytes) => bytes > 0).length).toBeGreaterThan(3);

    [state.fails, state.delay] = [false, 0];
    const first = new Map(state.ranges);
    await fetchArtifacts(artifacts, store, {});
    for (const [at, { sha256: hash }] of files.entries()) {
      const [name = ''] = [...before.keys()].filter((file) => file.includes(hash));
      const left = before.get(name) ?? 0;
      const asks = state.ranges.get(at)?.slice(first.get(at)?.length ?? 0);
      expect([at, asks]).toEqual([at, [left]]);
      expect(store.has(hash)).toBe(true);
    }
  },
);

test('a damaged package is had again where a missing one is had: from the own index too', async () => {
  const { index, page } = machineWith(content);
  mkdirSync(`${index}/demo`);
  writeFileSync(`${index}/demo/index.html`, page);
  const store = openStore({ path: `${rawToUtf8(temporary())}/store`, env: {}, pauseMs: 1 });
  const variables = { PIP_CONFIG_FILE: '/dev/null', PIP_INDEX_URL: pathToFileURL(index).href };
  store.addBytes(Buffer.from(content));
  writeFileSync(store.pathOf(artifact.sha256), 'damaged');
  const reader = { place: () => undefined } as unknown as CapsuleReader;
  const own = { files: openLocal().files, variables };
  expect(await renewArtifact(artifact, reader, store, { own })).toBe(true);
  expect(store.recheck(artifact.sha256)).toBe(true);
});
