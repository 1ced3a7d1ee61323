import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkout, makeDebianRoot, must, type Release } from '@holotype/kit';
import type { Bind, Entry } from './enter.ts';
import { packages } from './packages.ts';
import type { Workload } from './workload.ts';

export type Reader = '11' | '12' | '13';

const releases: Readonly<Record<Reader, Release>> = { '11': 'bullseye', '12': 'bookworm', '13': 'trixie' };

/** Who freezes, and who replays: another name, another id. */
export const alice = { name: 'alice', uid: 1000, home: '/home/alice' };
export const reader = { name: 'rosa', uid: 1234, home: '/home/rosa' };
const root = { name: 'root', uid: 0, home: '/root' };

/** Where the program and the Node that runs it lie inside; nothing of them is held by a capsule. */
export const inside = { node: '/opt/holotype-node', checkout: '/opt/holotype' };

export const holotypeInside = [inside.node, join(inside.checkout, 'apps/cli/bin/holotype.mjs')];

const program: readonly Bind[] = [
  { from: process.execPath, to: inside.node },
  { from: checkout, to: inside.checkout },
];

const registryVariables =
  /^(?:PIP|UV|NPM_CONFIG|CARGO|MAVEN|GO(?:PROXY|SUMDB|NOSUMDB|PRIVATE|FLAGS)|SSL_CERT|NODE_EXTRA_CA|REQUESTS_CA|CURL_CA|GIT_SSL)|_proxy$/i;

/** This machine's way to the registries: variables and settings, which are read here and go nowhere else. */
const registries = (home: string) => {
  const env = Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value !== undefined && registryVariables.test(name) ? [[name, value]] : [],
    ),
  );
  const settings = ['.npmrc', '.cargo/config.toml', '.m2/settings.xml', '.config/pip/pip.conf'].map(
    (name) => ({ from: join(homedir(), name), to: join(home, name) }),
  );
  const system = ['/etc/ssl/certs', '/etc/pip.conf'].map((path) => ({ from: path, to: path }));
  return { env, binds: [...settings, ...system].filter(({ from }) => existsSync(from)) };
};

const names: readonly Bind[] = ['/etc/resolv.conf', '/etc/hosts'].map((path) => ({ from: path, to: path }));

/** The owner of a workload's project, and where that lies. */
export const placeOf = ({ user, name }: Workload) => {
  const owner = user === 'root' ? root : alice;
  return { owner, project: join(owner.home, 'work', name) };
};

/** Files that the workload wants to be seen otherwise, as binds. */
const shownBinds = (cache: string, { name, shown = {} }: Workload): readonly Bind[] =>
  Object.entries(shown).map(([path, change], at) => {
    const from = join(cache, 'workloads', name, `shown-${String(at)}`);
    writeFileSync(from, change(readFileSync(path, 'utf8')));
    return { from, to: path };
  });

/** Entries of the lab: to install, to run and to freeze. */
export const labEntry = (cache: string, workload: Workload, what: 'install' | 'run'): Entry => {
  const { owner, project } = placeOf(workload);
  const open = what === 'install' || workload.network === true ? registries(owner.home) : undefined;
  return {
    root: join(cache, 'lab'),
    user: what === 'install' ? { ...root, home: owner.home } : owner,
    cwd: project,
    binds: [...program, ...names, ...(open?.binds ?? []), ...shownBinds(cache, workload)],
    network: true,
    env: { ...open?.env, ...workload.env },
  };
};

/** Somebody else on another Debian, without a network. */
export const readerEntry = (cache: string, release: Reader, cwd: string): Entry => ({
  root: join(cache, 'readers', release),
  user: reader,
  cwd,
  binds: program,
  network: false,
  env: { TZ: 'Asia/Tokyo' },
});

const addAccount = (path: string, { name, uid, home }: typeof alice) => {
  appendFileSync(join(path, 'etc/passwd'), `${name}:x:${String(uid)}:${String(uid)}::${home}:/bin/bash\n`);
  appendFileSync(join(path, 'etc/group'), `${name}:x:${String(uid)}:\n`);
  appendFileSync(join(path, 'etc/shadow'), `${name}:*:19000:0:99999:7:::\n`);
  mkdirSync(path + home, { recursive: true });
};

const whole = (path: string, make: (partial: string) => Promise<void>): Promise<void> | undefined => {
  if (existsSync(path)) return undefined;
  const partial = `${path}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(dirname(path), { recursive: true });
  return make(partial).then(() => {
    renameSync(partial, path);
  });
};

/** The machine of the authors, a Debian 12 with all packages of the corpus, and those of the readers. As root; minutes, and 6 GB. */
export const makeLab = async (cache: string): Promise<void> => {
  await whole(join(cache, 'lab'), async (path) => {
    await makeDebianRoot({ release: 'bookworm', path, variant: 'minbase', packages, indexes: true });
    addAccount(path, alice);
    addAccount(path, { name: 'bob', uid: 1001, home: '/home/bob' });
    // The example of sudoers(5), "runas" without a password.
    writeFileSync(join(path, 'etc/sudoers.d/corpus'), 'alice ALL=(bob) NOPASSWD: ALL\n', { mode: 0o440 });
    await must(['chown', '1000:1000', join(path, 'home/alice')]);
    await must(['chown', '1001:1001', join(path, 'home/bob')]);
  });
  for (const release of Object.keys(releases) as Reader[])
    await whole(join(cache, 'readers', release), async (path) => {
      await makeDebianRoot({
        release: releases[release],
        path,
        variant: 'minbase',
        packages: ['base-files'],
      });
      addAccount(path, reader);
      await must(['chown', String(reader.uid), path + reader.home]);
    });
};

/** Names of the workload's Debian packages with the versions that the lab has. */
export const debianVersions = (cache: string, { origin }: Workload): readonly string[] => {
  const status = readFileSync(join(cache, 'lab/var/lib/dpkg/status'), 'utf8');
  return origin.flatMap((one) => {
    if (one.registry !== 'debian') return [`${one.registry} ${one.package} ${one.version ?? ''}`];
    const paragraph = status.split('\n\n').find((text) => text.startsWith(`Package: ${one.package}\n`));
    return [`debian ${one.package} ${/^Version: (.*)$/m.exec(paragraph ?? '')?.[1] ?? 'not installed'}`];
  });
};
