import { mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { openLocal } from '@holotype/host';
import { type Artifact, rawToUtf8, sha256 } from '@holotype/model';
import { openStore } from '@holotype/store';
import { temporary } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { fetchArtifacts } from './artifacts.ts';

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
