import { openRoot } from '@holotype/host';
import { toScope } from '@holotype/model';
import { makeRoot } from '@holotype/test-support';
import { readOwners } from '@holotype/ecosystems';
import { runProbes } from '../run-probes.ts';
import { findIdentity } from '../identity/index.ts';
import { planReachScope } from './reach.ts';
import type { ReachRequest, Touched } from './reach-request.ts';

export const touch = (path: string, how: Partial<Touched> = {}): Touched => ({
  path,
  links: [],
  read: true,
  executed: false,
  listed: false,
  written: false,
  existed: true,
  type: 'file',
  size: 1,
  ...how,
});
export const list = (path: string): Touched =>
  touch(path, { read: false, listed: true, type: 'directory', size: 0 });
export const make = (path: string, how: Partial<Touched> = {}): Touched =>
  touch(path, { read: false, written: true, existed: false, ...how });

type Paths = Readonly<Record<string, string>>;

/** What a run in a miniature root reaches; a text among `touched` is a file that was read. */
export const reachOf = async (
  paths: Paths,
  touched: readonly (string | Touched)[],
  options: Partial<ReachRequest> = {},
) => {
  const host = openRoot(makeRoot(paths));
  const { sections } = await runProbes(host, { environment: {}, home: undefined });
  const reach = await planReachScope({
    host,
    sections,
    owners: readOwners(host, sections),
    touched: touched.map((one) => (typeof one === 'string' ? touch(one) : one)),
    missing: [],
    identity: findIdentity(host.files, { uid: 1000, gid: 1000, environment: {} }),
    isPrivate: false,
    accounts: {
      uids: new Set<number>(),
      gids: new Set<number>(),
      words: new Set<string>(),
      results: new Set<string>(),
    },
    isWatched: true,
    isComplete: true,
    workingDirectory: '/',
    home: undefined,
    homes: ['/home/u', '/root'],
    project: undefined,
    extent: 'run',
    include: [],
    without: [],
    also: [],
    own: [],
    program: [],
    ...options,
  });
  const scope = toScope(reach.rules);
  return {
    ...reach,
    scope,
    /** Those of the root's files that are held. */
    held: Object.keys(paths).filter((path) => scope.holds(path, false)),
    partNames: reach.parts.map(({ name }) => name),
  };
};

/** The database of Debian packages of these names, each with its fields and its paths. */
export const dpkg = (
  packages: Readonly<Record<string, { readonly paths: readonly string[]; readonly fields?: Paths }>>,
): Paths => {
  const stanzas = Object.entries(packages).map(([name, { fields = {} }]) =>
    Object.entries({
      Package: name,
      Status: 'install ok installed',
      Architecture: 'amd64',
      Version: '1',
      ...fields,
    })
      .map(([key, value]) => `${key}: ${value}\n`)
      .join(''),
  );
  const lists = Object.entries(packages).map(([name, { paths }]) => [
    `/var/lib/dpkg/info/${name}.list`,
    ['/.', ...paths, ''].join('\n'),
  ]);
  return {
    '/etc/os-release': 'ID=debian\n',
    '/var/lib/dpkg/status': stanzas.join('\n'),
    ...(Object.fromEntries(lists) as Paths),
  };
};
