import { parseYaml } from '@holotype/formats';
import type { HostFiles } from '@holotype/host';
import { joinRaw, type RawPath, utf8ToRaw } from '@holotype/model';
import { type ClientMachine, configOf, homeOf, pathIn } from '../../reading/client-machine.ts';
import { tolerate } from '../../reading/gaps.ts';
import { asTable, asText, type Table } from '../../reading/json.ts';
import { distinctIndexes, type PackageIndex, toIndex } from '../../reading/package-index.ts';

/** What RubyGems and Bundler ask where they are told nothing. */
export const publicServer: PackageIndex = { url: 'https://rubygems.org', asked: 'https://rubygems.org' };

/** Whom a machine's RubyGems and Bundler ask. */
export interface GemSources {
  /** Servers for a gem of which no lock file says where it came from. */
  readonly sources: readonly PackageIndex[];
  /** What is asked for a server of this URL: its mirrors, and itself with the login that the machine has for it. */
  readonly instead: (server: PackageIndex) => readonly PackageIndex[];
}

/** Of `.gemrc` the user's counts for more than the machine's; of Bundler's settings the project's most. */
export const readSources = async (machine: ClientMachine): Promise<GemSources> => {
  const files = tolerate(machine.files, []);
  const gemrcs = await Promise.all(gemrcPaths(machine).map((path) => readYaml(files, path)));
  const bundler = await readBundler(files, machine);
  const told = gemrcs
    .map((one) => texts(one[':sources'] ?? one['sources']).flatMap((text) => toIndex(text) ?? []))
    .find((found) => found.length > 0);
  const withLogin = (server: PackageIndex) => lend(server, bundler);
  return {
    sources: distinctIndexes((told ?? [publicServer]).map(withLogin)),
    instead: (server) => distinctIndexes([...mirrorsIn(bundler, server).map(withLogin), withLogin(server)]),
  };
};

/** Servers that have the same gems as rubygems.org under the same paths, and itself. */
export const isPublic = ({ url }: PackageIndex): boolean =>
  /^https?:\/\/(?:index\.)?rubygems\.org$/.test(url);

const texts = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : []).filter((one): one is string => typeof one === 'string');

const readYaml = async (files: HostFiles, path: RawPath): Promise<Table> => {
  try {
    return asTable(await parseYaml(files.text(path, 1024 ** 2) ?? ''));
  } catch {
    return {};
  }
};

const gemrcPaths = (machine: ClientMachine): readonly RawPath[] => [
  ...(machine.variables['GEMRC'] ?? '')
    .split(/[:;]/)
    .flatMap((one) => (one.startsWith('/') ? [utf8ToRaw(one)] : [])),
  joinRaw(homeOf(machine), '.gemrc'),
  joinRaw(configOf(machine), 'gem/gemrc'),
  '/etc/gemrc',
];

/** Settings by their names in files and in variables alike: `BUNDLE_GEMS__EXAMPLE__COM`. */
const readBundler = async (files: HostFiles, machine: ClientMachine): Promise<Table> => {
  const own = pathIn(machine, 'BUNDLE_APP_CONFIG');
  const named = pathIn(machine, 'BUNDLE_USER_CONFIG');
  const paths = [
    named ?? joinRaw(pathIn(machine, 'BUNDLE_USER_HOME') ?? joinRaw(homeOf(machine), '.bundle'), 'config'),
    ...machine.projects.map((project) => joinRaw(project, '.bundle/config')),
    ...(own === undefined ? [] : [joinRaw(own, 'config')]),
  ];
  const tables = await Promise.all(paths.map((path) => readYaml(files, path)));
  const variables = Object.entries(machine.variables).filter(([name]) => name.startsWith('BUNDLE_'));
  // Bundler takes a variable only where no project says it, but the user's files count for less.
  return Object.assign({}, tables[0], Object.fromEntries(variables), ...tables.slice(1)) as Table;
};

const mirrorPrefix = 'BUNDLE_MIRROR__';

const mirrorsIn = (bundler: Table, server: PackageIndex): readonly PackageIndex[] =>
  Object.entries(bundler).flatMap(([key, value]) => {
    if (!key.startsWith(mirrorPrefix)) return [];
    const of = unescape(key.slice(mirrorPrefix.length));
    const isOf = of === 'all' || toIndex(of)?.url === server.url;
    return isOf ? (toIndex(asText(value) ?? '') ?? []) : [];
  });

/** `HTTPS://GEMS___1__EXAMPLE/` as Bundler writes a name: `__` is a dot, `___` a hyphen. */
const unescape = (key: string): string => key.replaceAll('___', '-').replaceAll('__', '.').toLowerCase();
const escape = (name: string): string =>
  `BUNDLE_${name.replaceAll('.', '__').replaceAll('-', '___').toUpperCase()}`;

/** `user:password` that Bundler keeps for a host. */
const lend = (server: PackageIndex, bundler: Table): PackageIndex => {
  if (server.asked !== server.url || !/^https?:/.test(server.url)) return server;
  const url = new URL(server.url);
  const login = asText(bundler[escape(url.hostname)]) ?? asText(bundler[escape(server.url)]);
  const [, user, password] = /^([^:\s]+)(?::(\S+))?$/.exec(login ?? '') ?? [];
  if (user === undefined) return server;
  [url.username, url.password] = [user, password ?? ''];
  return { url: server.url, asked: url.href.replace(/\/+$/, '') };
};
