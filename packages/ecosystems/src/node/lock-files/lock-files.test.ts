import { openRoot } from '@holotype/host';
import { makeRoot } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { openLockFiles } from './find.ts';

const integrity = `sha512-${Buffer.alloc(64, 7).toString('base64')}`;
const sha1 = 'ab'.repeat(20);
const sha1Integrity = `sha1-${Buffer.from(sha1, 'hex').toString('base64')}`;
const tarball = 'https://registry.yarnpkg.com/demo/-/demo-1.0.0.tgz';
const own = 'https://npm.example/lab/download/demo.tgz';

/** What lock files of one project say of `demo 1.0.0`, or of another. */
const look = async (
  files: Readonly<Record<string, string>>,
  name = 'demo',
  directory = `/work/app/node_modules/${name}`,
) => {
  const found = await openLockFiles(openRoot(makeRoot(files)).files)(directory, name, '1.0.0');
  return found && { by: found.by, resolved: found.resolved, integrity: found.integrity };
};

type Case = [
  what: string,
  file: string,
  text: string,
  name: string,
  resolved: string | undefined,
  integrity: string | undefined,
];
test.each<Case>([
  [
    'npm',
    'package-lock.json',
    JSON.stringify({
      lockfileVersion: 3,
      packages: {
        '': { name: 'app', version: '1.0.0' },
        'node_modules/other/node_modules/@lab/demo': { version: '1.0.0', resolved: tarball, integrity },
      },
    }),
    '@lab/demo',
    tarball,
    integrity,
  ],
  [
    'npm 6, a package inside another',
    'npm-shrinkwrap.json',
    JSON.stringify({
      lockfileVersion: 1,
      dependencies: {
        other: {
          version: '2.0.0',
          dependencies: { demo: { version: '1.0.0', resolved: tarball, integrity } },
        },
      },
    }),
    'demo',
    tarball,
    integrity,
  ],
  [
    'pnpm 9',
    'pnpm-lock.yaml',
    `lockfileVersion: '9.0'\npackages:\n  '@lab/demo@1.0.0':\n    resolution: {integrity: ${integrity}}\n`,
    '@lab/demo',
    undefined,
    integrity,
  ],
  [
    'pnpm 6, with peers and a URL',
    'pnpm-lock.yaml',
    `packages:\n  /demo@1.0.0(peer@2.0.0):\n    resolution: {integrity: ${integrity}, tarball: ${own}}\n`,
    'demo',
    own,
    integrity,
  ],
  [
    'pnpm 5, with peers',
    'pnpm-lock.yaml',
    `packages:\n\n  /@lab/demo/1.0.0_peer@2.0.0:\n    resolution: {integrity: ${integrity}}\n    dev: false\n`,
    '@lab/demo',
    undefined,
    integrity,
  ],
  [
    'Yarn 1',
    'yarn.lock',
    `# yarn lockfile v1\n\n\n"@lab/demo@^1.0.0", "@lab/demo@~1.0.0":\n  version "1.0.0"\n  resolved "${tarball}#${sha1}"\n  integrity ${integrity}\n  dependencies:\n    version "^9.0.0"\n`,
    '@lab/demo',
    tarball,
    integrity,
  ],
  [
    'Yarn 1, an alias, only with SHA-1',
    'yarn.lock',
    `other@^2.0.0:\n  version "2.0.0"\n\n"mine@npm:demo@^1.0.0":\n  version "1.0.0"\n  resolved "${tarball}#${sha1}"\n`,
    'demo',
    tarball,
    sha1Integrity,
  ],
  [
    'Yarn 4, a URL that is not the usual one',
    'yarn.lock',
    `__metadata:\n  version: 8\n\n"demo@npm:^1.0.0":\n  version: 1.0.0\n  resolution: "demo@npm:1.0.0::__archiveUrl=${encodeURIComponent(own)}"\n  checksum: 10/${'0'.repeat(128)}\n`,
    'demo',
    own,
    undefined,
  ],
])('%s', async (_, file, text, name, resolved, sri) => {
  expect(await look({ [`/work/app/${file}`]: text }, name)).toEqual({ by: file, resolved, integrity: sri });
});

test('the checksum of Yarn 4 is of its own zip and says nothing', async () => {
  const text = `__metadata:\n  version: 8\n\n"demo@npm:^1.0.0":\n  version: 1.0.0\n  resolution: "demo@npm:1.0.0"\n  checksum: 10/${'0'.repeat(128)}\n`;
  expect(await look({ '/work/app/yarn.lock': text })).toBeUndefined();
});

test('what pnpm keeps beside the packages counts before a lock file, with the registry that it used', async () => {
  const lock = (digest: string) => `packages:\n  demo@1.0.0:\n    resolution: {integrity: ${digest}}\n`;
  const find = openLockFiles(
    openRoot(
      makeRoot({
        '/work/app/pnpm-lock.yaml': lock('sha512-older'),
        '/work/app/node_modules/.pnpm/lock.yaml': lock(integrity),
        '/work/app/node_modules/.modules.yaml': JSON.stringify({
          registries: { default: 'https://npm.example/', '@lab': 'https://lab.example/' },
        }),
      }),
    ).files,
  );
  const store = '/work/app/node_modules/.pnpm/demo@1.0.0/node_modules/demo';
  expect(await find(store, 'demo', '1.0.0')).toMatchObject({
    by: 'lock.yaml',
    integrity,
    registry: 'https://npm.example/',
  });
});

test('of a workspace the lock file lies above', async () => {
  const text = `demo@^1.0.0:\n  version "1.0.0"\n  resolved "${tarball}"\n`;
  expect(
    await look({ '/work/yarn.lock': text }, 'demo', '/work/packages/app/node_modules/demo'),
  ).toMatchObject({ resolved: tarball });
});

test.each([
  ['pnpm-lock.yaml', 'packages: ['.repeat(5000)],
  ['pnpm-lock.yaml', 'packages: &a {x: *a, demo@1.0.0: 3}'],
  ['pnpm-lock.yaml', '- 1'],
  [
    'package-lock.json',
    JSON.stringify({
      packages: { 'node_modules/demo': { version: '1.0.0', resolved: 'git+ssh://git@host.example/demo#a' } },
    }),
  ],
  ['package-lock.json', '{"packages": {"node_modules/demo": 7}, "dependencies": 3}'],
  ['package-lock.json', `{"dependencies":${'{"a":{"dependencies":'.repeat(5000)}`],
  ['yarn.lock', ':::\n  version ""\n:'],
  [
    'yarn.lock',
    '__metadata:\n"demo@npm:1":\n  version: 1.0.0\n  resolution: "demo@npm:1.0.0::__archiveUrl=%"\n',
  ],
])('a %s of which nothing can be used says nothing', async (file, text) => {
  expect(await look({ [`/work/app/${file}`]: text })).toBeUndefined();
});
