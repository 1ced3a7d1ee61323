import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, relative } from 'node:path';
import { loadMap, loadTree, openCapsule } from '@holotype/capsule';
import { artifactFormat } from '@holotype/ecosystems';
import { openFile } from '@holotype/host';
import { makeVenv } from '@holotype/hosts';
import {
  actors,
  checkout,
  makeScratch,
  must,
  needs,
  needsVenv,
  needsWayIn,
  type Scratch,
} from '@holotype/kit';
import { rawToText, sha256, textToRaw, utf8ToRaw } from '@holotype/model';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freezeRun } from './freeze-run.ts';
import { replayElsewhere } from './replay-elsewhere.ts';

const what = 'packages of conda as public sources';
const other = actors().find(({ uid }) => uid !== process.getuid?.()) ?? actors()[0];
const script = join(checkout, 'test/hosts/runs/conda/wide.py');

const serveFolder = async (folder: string) => {
  const server = createServer(({ url = '/' }, response) => {
    const path = join(folder, new URL(url, 'http://localhost').pathname);
    const isFile = path.startsWith(folder) && statSync(path, { throwIfNoEntry: false })?.isFile() === true;
    response.writeHead(isFile ? 200 : 404).end(isFile ? readFileSync(path) : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${String(port)}`, close: () => server.close() };
};

/** Hash of each file below a prefix but those that an installer wrote for itself. */
const hashesOf = (prefix: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(prefix, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(prefix, join(entry.parentPath, entry.name)))
      .filter((path) => !/^(?:conda-meta\/|CACHEDIR\.TAG$)/.test(path))
      .map((path) => [path, sha256(readFileSync(join(prefix, path)))]),
  );

interface PathRow {
  readonly _path: string;
  readonly sha256_in_prefix?: string;
}

describe.runIf(needs(what, 'gcc') && needsVenv(what) && needsWayIn(what, other?.prefix))(what, () => {
  let scratch: Scratch | undefined;
  let server: Awaited<ReturnType<typeof serveFolder>> | undefined;
  const at = (name: string) => join(scratch?.path ?? '', name);
  const prefixes = () => [at('conda/envs/a'), at(`conda/envs/${'long'.repeat(30)}`), at('conda/envs/b')];

  afterAll(async () => {
    server?.close();
    await scratch?.[Symbol.asyncDispose]();
  });
  beforeAll(async () => {
    scratch = makeScratch();
    const python = await makeVenv(at('maker'), 'py-rattler==0.28.0', 'conda-package-streaming==0.13.0');
    await must([python, script, 'write', at('channels/ours')]);
    server = await serveFolder(at('channels'));
    await must([python, script, 'install', `${server.url}/ours`, at('cache'), ...prefixes()]);
  });

  test('what an installer writes into prefixes of any length is made again from the packages', async () => {
    const { open } = artifactFormat('conda');
    for (const prefix of prefixes()) {
      const sums = new Set<string>();
      for (const name of readdirSync(at('channels/ours'), { recursive: true, encoding: 'utf8' })) {
        if (!/\.(?:conda|tar\.bz2)$/.test(name)) continue;
        const file = openFile(utf8ToRaw(at(`channels/ours/${name}`)));
        const rules = ['conda-1', 'rattler-1'].flatMap((by) => [
          `prefix ${JSON.stringify({ by, prefix })}`,
          `script ${JSON.stringify({ by, prefix, python: '3.11' })}`,
        ]);
        for await (const { content } of open(file, name, rules)) {
          const sum = createHash('sha256');
          for await (const piece of content()) sum.update(piece);
          sums.add(sum.digest('hex'));
        }
        file.close();
      }
      const hashes = hashesOf(prefix);
      expect(hashes.size).toBe(11);
      expect([...hashes].filter(([, sum]) => !sums.has(sum))).toEqual([]);
      const records = readdirSync(join(prefix, 'conda-meta')).filter((name) => name.endsWith('.json'));
      for (const name of records) {
        const record = JSON.parse(readFileSync(join(prefix, 'conda-meta', name), 'utf8')) as {
          readonly paths_data: { readonly paths: readonly PathRow[] };
        };
        for (const { _path: path, sha256_in_prefix: stated } of record.paths_data.paths)
          if (stated !== undefined) expect([path, hashes.get(path)]).toEqual([path, stated]);
      }
    }
  });

  test('a run from a prefix keeps nothing of its packages, and another user replays it', async () => {
    const [prefix = ''] = prefixes();
    mkdirSync(at('project'));
    writeFileSync(at('project/notes.txt'), 'none\n');
    const run = { directory: at('project'), argv: [`${prefix}/bin/all`, 'out.txt'], outputs: ['out.txt'] };
    await freezeRun(run, at('thin.capsule'), '--store', at('store'));
    const reader = await openCapsule(utf8ToRaw(at('thin.capsule')));
    const { lock } = reader;
    if (!lock) throw new Error('no lock');
    const packages = lock.packages.filter(({ purl }) => purl.startsWith('pkg:conda/'));
    expect(packages.map(({ purl, answer }) => [purl.replace(/\?.*/, ''), answer]).sort()).toEqual([
      ['pkg:conda/all@1.0', 'proven'],
      ['pkg:conda/here@1.0', 'proven'],
      ['pkg:conda/python@3.11.9', 'proven'],
      ['pkg:conda/where@1.0', 'proven'],
    ]);
    const tree = await loadTree(reader);
    const kept: string[] = [];
    for (const { source, entries } of await loadMap(reader, lock, tree))
      if (source === 'pack') for (const entry of entries) kept.push(rawToText(tree[entry]?.path ?? ''));
    reader.close();
    const ofPrefix = kept.filter((path) => textToRaw(path).startsWith(`${prefix}/`));
    expect(ofPrefix.filter((path) => !/\/conda-meta\/|\/CACHEDIR\.TAG$/.test(path))).toEqual([]);
    await replayElsewhere(at('thin.capsule'), at('elsewhere'), other);
  });
});
