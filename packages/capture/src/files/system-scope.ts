import type { Host } from '@holotype/host';
import {
  because,
  isWithin,
  joinRaw,
  type RawPath,
  rawToText,
  type Reason,
  type ScopeRule,
} from '@holotype/model';
import { places, type SectionGap, tolerate } from '@holotype/ecosystems';
import { findReached } from './reached.ts';

export interface ScopeRequest {
  readonly host: Host;
  readonly environment: Readonly<Record<string, string>>;
  readonly homes: readonly RawPath[];
  /** Holotype's own store and outputs, and what it runs from. */
  readonly own: readonly RawPath[];
  readonly include: readonly RawPath[];
  readonly exclude: readonly RawPath[];
  /** Takes what this user may not look at. */
  readonly gaps: SectionGap[];
}

const system = new Set([
  'bin',
  'boot',
  'etc',
  'lib',
  'lib32',
  'lib64',
  'libx32',
  'opt',
  'sbin',
  'srv',
  'usr',
  'var',
]);
const leftOut: Readonly<Record<string, string>> = {
  ...places.leftOut,
  '/proc': 'kernel file system',
  '/sys': 'kernel file system',
  '/dev': 'kernel file system',
  '/tmp': 'temporary files',
  '/run': 'run-time state',
  '/mnt': 'mount points',
  '/media': 'mount points',
  '/lost+found': 'file system repair',
  '/var/tmp': 'temporary files',
  '/var/cache': 'cache',
  '/var/log': 'logs',
  '/var/crash': 'crash dumps',
  '/var/backups': 'backups',
  '/var/mail': 'mail',
  '/var/spool/mail': 'mail',
  '/var/lib/systemd/coredump': 'crash dumps',
  '/var/lib/mysql': 'database data',
  '/var/lib/postgresql': 'database data',
  '/var/lib/mongodb': 'database data',
  '/var/lib/redis': 'database data',
  '/var/lib/elasticsearch': 'database data',
  '/var/lib/docker': 'container storage',
  '/var/lib/containerd': 'container storage',
  '/var/lib/containers': 'container storage',
  '/var/lib/lxc': 'container storage',
  '/var/lib/libvirt/images': 'virtual machine images',
};

/** The rules of `--system`, in no order; later ones of the same path win. */
export const planSystemScope = (request: ScopeRequest): ScopeRule[] => {
  const { homes } = request;
  const host = { ...request.host, files: tolerate(request.host.files, request.gaps) };
  const rules: ScopeRule[] = [{ path: '/', held: true, reason: because('system') }];
  const rule = (path: RawPath, held: boolean, reason: Reason) =>
    rules.push({ path: rawToText(path), held, reason });
  const homeParents = new Set(homes.map((home) => home.split('/')[1] ?? ''));
  for (const name of host.files.list('/')) {
    const path = joinRaw('/', name);
    if (system.has(name)) continue;
    const isLink = host.files.lstat(path)?.type === 'symlink';
    if (isLink) continue;
    rule(path, false, because(homeParents.has(name) || name === 'home' ? 'home' : 'unknown-top-level'));
  }
  for (const [path, what] of Object.entries(leftOut))
    if (host.files.lstat(path)) rule(path, false, because('left-out-place', what));
  for (const home of homes)
    if (!isWithin(home, '/usr') && host.files.lstat(home)) rule(home, false, because('home'));
  const isSystem = (path: RawPath) =>
    system.has(path.split('/')[1] ?? '') && !homes.some((home) => isWithin(path, home));
  for (const { path, by } of findReached(request.host, request.environment, homes, request.gaps)) {
    if (!isSystem(path)) rule(path, true, because('reached-by', by));
  }
  for (const path of request.include) rule(path, true, because('asked-for'));
  for (const path of request.exclude) rule(path, false, because('asked-to-leave-out'));
  for (const path of request.own) rule(path, false, because('own-files'));
  return [...new Map(rules.map((one) => [one.path, one])).values()];
};
