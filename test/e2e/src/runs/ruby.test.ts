import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type CapsuleReader, loadMap, loadTree, openCapsule } from '@holotype/capsule';
import { actors, makeScratch, must, needs, needsWayIn, type Scratch } from '@holotype/kit';
import { rawToText, sha256, utf8ToRaw } from '@holotype/model';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { program } from '../hostile/cli.ts';
import { replayElsewhere } from './replay-elsewhere.ts';

const what = 'gems as public sources';
const other = actors().find(({ uid }) => uid !== process.getuid?.()) ?? actors()[0];

/** Builds a gem with `gem build` into `folder`; gives its path. */
const buildGem = async (folder: string, name: string, code: string, more = ''): Promise<string> => {
  const directory = join(folder, name);
  mkdirSync(join(directory, 'lib'), { recursive: true });
  writeFileSync(join(directory, `lib/${name}.rb`), code);
  // Something that no run reads, so that a gem that comes whole can be told from its files.
  writeFileSync(join(directory, 'NOTES'), `${name}\n`.repeat(1000));
  const gemspec = `Gem::Specification.new do |s|
  s.name = '${name}'
  s.version = '1.2.0'
  s.summary = 'A gem of this test'
  s.authors = ['Ada']
  s.homepage = 'https://gems.example'
  s.license = 'MIT'
  s.files = ['lib/${name}.rb', 'NOTES']
  ${more}
end
`;
  writeFileSync(join(directory, `${name}.gemspec`), gemspec);
  await must(['gem', 'build', '--quiet', `${name}.gemspec`], { cwd: directory });
  return join(directory, `${name}-1.2.0.gem`);
};

/** A server with the compact index of these gems, and their files, that notes whose login it was given. */
const serve = async (gems: readonly string[]) => {
  const files = new Map(gems.map((path) => [path.replace(/^.*\//, ''), readFileSync(path)]));
  const logins = new Set<string | undefined>();
  const server = createServer(({ url = '/', headers }, response) => {
    logins.add(headers.authorization);
    const [, kind, name = ''] = /^\/(info|gems)\/([^/]+)$/.exec(url) ?? [];
    const file = files.get(kind === 'info' ? `${name}-1.2.0.gem` : name);
    response.writeHead(file ? 200 : 404);
    response.end(file && kind === 'info' ? `---\n1.2.0 |checksum:${sha256(file)}\n` : file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${String(port)}`, logins, close: () => server.close() };
};

const password = 's3cret-of-gems';
const script = `require 'holofit'
File.write('out.txt', "#{Holofit.mean([1, 2, 6])}\n")
`;

describe.runIf(needs(what, 'ruby', 'gem') && needsWayIn(what, other?.prefix))(what, () => {
  let scratch: Scratch | undefined;
  let server: Awaited<ReturnType<typeof serve>> | undefined;
  let reader: CapsuleReader | undefined;
  const at = (name: string) => join(scratch?.path ?? '', name);

  afterAll(async () => {
    reader?.close();
    server?.close();
    await scratch?.[Symbol.asyncDispose]();
  });
  beforeAll(async () => {
    scratch = makeScratch();
    const env = { HOME: at('home'), GEM_HOME: undefined, GEM_PATH: undefined, GEMRC: undefined };
    for (const name of ['home', 'home/.bundle', 'source', 'project']) mkdirSync(at(name));
    const gems = [
      await buildGem(at('source'), 'hologrid', 'module Hologrid; def self.sum(all) = all.sum; end\n'),
      await buildGem(
        at('source'),
        'holofit',
        "require 'hologrid'\nmodule Holofit; def self.mean(all) = Hologrid.sum(all) / all.size; end\n",
        "s.add_dependency 'hologrid', '>= 1.0'",
      ),
    ];
    server = await serve(gems);
    writeFileSync(at('home/.gemrc'), `---\n:sources:\n- ${server.url}\n`);
    writeFileSync(at('home/.bundle/config'), `---\nBUNDLE_127__0__0__1: "me:${password}"\n`);
    writeFileSync(at('project/fit.rb'), script);
    await must(['gem', 'install', '--local', '--user-install', '--no-document', '--quiet', ...gems], { env });
    const options = ['--quiet', '-o', at('thin.capsule'), '--output', 'out.txt', '--store', at('store')];
    await must([process.execPath, program, 'freeze', ...options, '--', 'ruby', 'fit.rb'], {
      cwd: at('project'),
      env,
    });
    reader = await openCapsule(utf8ToRaw(at('thin.capsule')));
  });

  test('a gem that a run used comes from its server, and is kept as far as its installer wrote it', async () => {
    if (!reader?.lock || !server) throw new Error('no lock');
    const { lock } = reader;
    const repository = `?repository_url=${encodeURIComponent(server.url)}`;
    const ofGems = lock.packages.filter(({ purl }) => purl.startsWith('pkg:gem/'));
    expect(ofGems.map(({ purl, answer }) => [purl, answer]).sort()).toEqual([
      [`pkg:gem/holofit@1.2.0${repository}`, 'proven'],
      [`pkg:gem/hologrid@1.2.0${repository}`, 'proven'],
    ]);
    const found = new Map<string, string>();
    const tree = await loadTree(reader);
    for (const { source, entries } of await loadMap(reader, lock, tree))
      for (const entry of entries) found.set(rawToText(tree[entry]?.path ?? ''), source);
    const ours = [...found].flatMap(([path, source]) =>
      /\/holo(?:fit|grid)-1\.2\.0/.test(path) ? [[path.replace(/^.*\/ruby\/[^/]+\//, ''), source]] : [],
    );
    expect(ours.filter(([, source]) => source === 'pack').sort()).toEqual([
      ['specifications/holofit-1.2.0.gemspec', 'pack'],
      ['specifications/hologrid-1.2.0.gemspec', 'pack'],
    ]);
    expect(ours.map(([path]) => path)).toContain('gems/hologrid-1.2.0/NOTES');
  });

  test('the login of its server was used, and is in no document', () => {
    expect([...(server?.logins ?? [])]).toContain(
      `Basic ${Buffer.from(`me:${password}`).toString('base64')}`,
    );
    expect(JSON.stringify([reader?.lock, reader?.manifest])).not.toContain(password);
  });

  test('another user fetches it, and replays without a network: the result is the same', async () => {
    await replayElsewhere(at('thin.capsule'), at('elsewhere'), other);
  });
});
