import { documentVersions, type Entry, type Manifest, sha256, toDigest } from '@holotype/model';
import type { BuilderInput, ShippedMember } from '@holotype/ecosystems';

const common = { mode: 0o644, uid: 0, gid: 0, user: 'root', group: 'root', mtime: '1700000000' };
const directory = (path: string): Entry => ({ ...common, type: 'directory', path, mode: 0o755 });
const file = (path: string, content: string): Entry => ({
  ...common,
  type: 'file',
  path,
  size: content.length,
  sha256: sha256(content),
});
const zero = toDigest('0'.repeat(64));
const digest = (letter: string) => toDigest(letter.repeat(64));
const empty = { contents: 0, bytes: 0, stored: 0 };

const manifest = {
  tree: { digest: digest('a'), entries: 3, bytes: 5, chunks: [] },
  sections: { environment: { variables: [{ name: 'LANG', value: 'C.UTF-8' }] } },
} as unknown as Manifest;

/** A machine of three paths. */
export const machine: BuilderInput = {
  tool: { name: 'holotype', version: '0' },
  manifest,
  manifestDigest: digest('b'),
  lockDigest: digest('c'),
  capsule: 'f.capsule',
  capsulePath: '/shared/f.capsule',
  directory: '/shared/recipe',
  shipped: [],
  contents: new Map(),
  outputs: [],
  singleId: false,
  tree: [directory('/'), directory('/etc'), file('/etc/hello', 'hello')],
  lock: {
    lockVersion: documentVersions.lock,
    tool: { name: 'holotype', version: '0' },
    treeDigest: digest('a'),
    artifacts: [],
    packages: [],
    packs: [],
    map: [],
    layers: [],
    image: { tarDigest: zero, tarSize: 0, configDigest: zero, manifestDigest: zero },
    totals: { proven: empty, trusted: empty, kept: empty },
  },
};

/** The same with a run. */
export const run: BuilderInput = {
  ...machine,
  outputs: [
    { type: 'file', path: '/srv/analysis/fit.csv', sha256: sha256('1'), policy: 'exact', exact: true },
    { type: 'stdout', path: 'stdout', sha256: sha256(''), policy: 'rtol:1e-6', exact: false },
  ],
  manifest: {
    ...manifest,
    run: {
      argv: ['python3', 'analysis.py'],
      workingDirectory: '/srv/analysis',
      uid: 1000,
      gid: 1000,
      stdin: { size: 0, sha256: sha256('') },
      end: { exitCode: 0 },
      inputs: [],
      environment: [{ name: 'HOME', value: '/home/ada' }],
    } as unknown as NonNullable<Manifest['run']>,
  },
};

const member = (path: string, content: string): ShippedMember => ({
  ...common,
  part: 'data',
  path,
  type: 'file',
  linkTarget: '',
  xattrs: undefined,
  size: content.length,
  sha256: sha256(content),
});

/** A Debian machine of three packages, of which the last is of this version; the configuration of one is edited. */
export const debian = ({ version = '1.0-1' }): BuilderInput => {
  const packages = [
    { name: 'dpkg', version: '1.21.22', essential: true },
    { name: 'libhello1', version: '1:2.0-3' },
    { name: 'hello', version, manual: true, depends: 'libhello1 (>= 2.0)' },
  ].map((one) => ({
    architecture: 'amd64',
    status: 'install ok installed',
    purl: `pkg:deb/debian/${one.name}@${one.version}`,
    origin: { kind: 'listed', archive: 'Debian', codename: 'bookworm', component: 'main' },
    ...one,
  }));
  const etc = file('/etc/hello.conf', 'edited');
  const tools = ['/usr', '/usr/bin', '/bin'].map(directory);
  const programs = ['/bin/sh', '/usr/bin/comm', '/usr/bin/find', '/usr/bin/sha256sum'].map((path) =>
    file(path, path),
  );
  return {
    ...run,
    tree: [...machine.tree, etc, ...tools, ...programs],
    shipped: packages.map(({ name }) => ({
      texts: new Map([['/control', `Package: ${name}\nArchitecture: amd64\n`]]),
      members: name === 'hello' ? [member('/etc/hello.conf', 'as shipped')] : [],
    })),
    lock: {
      ...run.lock,
      packages: packages.map(({ purl }, artifact) => ({ purl, answer: 'proven', evidence: '', artifact })),
    },
    manifest: {
      ...run.manifest,
      sections: { ...run.manifest.sections, dpkg: { packages } } as unknown as Manifest['sections'],
    },
  };
};
