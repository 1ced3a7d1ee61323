import { mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { openRoot, runLocal } from '@holotype/host';
import { type DpkgPackage, documentVersions, type Manifest, rawToUtf8, sha256 } from '@holotype/model';
import { openStore } from '@holotype/store';
import { temporary } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { openOffers } from './offers.ts';

const run = async (...argv: [string, ...string[]]): Promise<string> => {
  const result = await runLocal({ argv });
  if (result.kind !== 'exited' || result.code !== 0) throw new Error(`${argv.join(' ')}: ${result.kind}`);
  return result.stdout;
};

/** A repository of one's own, in which one version was built twice; gives its URL. */
const repository = async (contents: readonly string[]): Promise<string> => {
  const root = rawToUtf8(temporary());
  const stanzas: string[] = [];
  for (const [at, content] of contents.entries()) {
    const [tree, pool] = [`${root}/built-${at}`, `${root}/flat/build-${at}`];
    for (const folder of [`${tree}/DEBIAN`, `${tree}/usr/bin`, pool]) mkdirSync(folder, { recursive: true });
    const control = 'Package: tool\nVersion: 1.0-1\nArchitecture: all\nMaintainer: A Lab <lab@lab.example>\n';
    writeFileSync(`${tree}/DEBIAN/control`, `${control}Description: a tool\n`);
    writeFileSync(`${tree}/usr/bin/tool`, content);
    const file = `${pool}/tool_1.0-1_all.deb`;
    await run('dpkg-deb', '--root-owner-group', '--build', tree, file);
    const [size, hash] = (await run('sh', '-c', 'stat -c %s "$0"; sha256sum < "$0"', file)).split(/\s+/);
    stanzas.push(`${control}Filename: flat/build-${at}/tool_1.0-1_all.deb\nSize: ${size}\nSHA256: ${hash}\n`);
  }
  const packages = stanzas.join('\n');
  writeFileSync(`${root}/flat/Packages`, packages);
  writeFileSync(
    `${root}/flat/Release`,
    `Suite: flat\nSHA256:\n ${sha256(packages)} ${Buffer.byteLength(packages)} Packages\n`,
  );
  return `${pathToFileURL(root).href}/`;
};

const tool: DpkgPackage = {
  ...{ purl: 'pkg:deb/debian/tool@1.0-1?arch=all', name: 'tool', version: '1.0-1', architecture: 'all' },
  ...{ status: 'install ok installed', essential: false, origin: { kind: 'unknown' } },
};

test.each(['the first build', 'the second build'])(
  'of two files of one version in an index, the one that was installed is proven: %s',
  async (installed) => {
    const uri = await repository(['the first build', 'the second build']);
    const host = openRoot(temporary());
    const sections: Manifest['sections'] = {
      dpkg: {
        ...{ architecture: 'amd64', foreignArchitectures: [], packages: [tool] },
        ...{ indexes: [], diversions: [], statOverrides: [] },
      },
      apt: {
        keyrings: [],
        sources: [
          {
            ...{ file: '/etc/apt/sources.list', format: 'deb822', enabled: true, types: ['deb'] },
            ...{ uris: [uri], suites: ['flat/'], components: [], architectures: [], signedBy: [] },
          },
        ],
      },
    };
    const manifest = {
      ...{ manifestVersion: documentVersions.manifest, capturedAt: '2026-01-01T00:00:00Z', sections },
      scope: { kind: 'system', rules: [] },
    } as unknown as Manifest;
    const opened = (trust: 'content' | 'checksums') =>
      openOffers({
        ...{ manifest, host, trust, tree: [], mirrors: [], offline: false, held: undefined },
        store: openStore({ path: `${rawToUtf8(temporary())}/store`, env: {} }),
        own: { files: host.files, variables: {} },
        owners: () => {
          throw new Error('nobody asks');
        },
        shipped: () =>
          Promise.resolve(
            new Map([[tool.purl, [{ member: 'data:/usr/bin/tool', sha256: sha256(installed) }]]]),
          ),
        worth: (members) => members.filter((one) => one.sha256 === sha256(installed)).length,
        keep: (members) => members,
      });
    for (const trust of ['content', 'checksums'] as const) {
      const [found] = await opened(trust);
      expect([trust, found?.answer]).toEqual([trust, 'proven']);
      expect(found?.artifact?.members).toContainEqual({
        member: 'data:/usr/bin/tool',
        sha256: sha256(installed),
      });
    }
  },
);
