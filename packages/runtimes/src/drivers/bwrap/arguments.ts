import { joinRaw, rawToUtf8 } from '@holotype/model';
import { type Bind, canMount } from '../../directory/overlay-mounts.ts';
import type { Job } from '../../directory/driver.ts';

/** Major and minor number of `bubblewrap 0.8.0`. */
export const bwrapVersion = (text: string): readonly [number, number] | undefined => {
  const match = /(\d{1,4})\.(\d{1,4})/.exec(text);
  return match ? [Number(match[1]), Number(match[2])] : undefined;
};

/** How the root appears, and where what is written to it goes. */
export type BwrapBase =
  | { readonly kind: 'written' }
  | { readonly kind: 'overlay' }
  | { readonly kind: 'read-only'; readonly binds: readonly Bind[] };

const baseArguments = ({ root, scratch }: Job, base: BwrapBase): readonly string[] => {
  const lower = rawToUtf8(root);
  const at = (name: string) => rawToUtf8(joinRaw(scratch, name));
  switch (base.kind) {
    case 'written':
      return ['--bind', lower, '/'];
    case 'overlay':
      return ['--overlay-src', lower, '--overlay', at('upper'), at('work'), '/'];
    case 'read-only':
      return [
        ...['--ro-bind', lower, '/'],
        ...base.binds.flatMap(({ source, target, ofRoot }) => [
          ofRoot ? '--ro-bind' : '--bind',
          rawToUtf8(source),
          rawToUtf8(target),
        ]),
      ];
  }
};

/** How bwrap may mount: in a user namespace, which gives whatever ids are wanted; or since it is setuid root, with the caller's own. */
export type BwrapPower = 'namespace' | 'setuid';

const idArguments = ({ identity = { uid: 0, gid: 0 } }: Job, power: BwrapPower): readonly string[] =>
  power === 'setuid' ? [] : ['--unshare-user', '--uid', String(identity.uid), '--gid', String(identity.gid)];

const placeArguments = ({ places }: Job): readonly string[] =>
  places.flatMap(({ source, target, writable }) => [
    writable ? '--bind' : '--ro-bind',
    rawToUtf8(source),
    rawToUtf8(target),
  ]);

/** As arguments: bwrap itself, outside the root, must not obey an LD_PRELOAD of the capsule. */
const environmentArguments = ({ command }: Job): readonly string[] =>
  Object.entries(command.environment).flatMap(([name, value]) => ['--setenv', name, value]);

/** bwrap's own arguments, then the command. Mount points that the root lacks are not made in it. */
export const bwrapArguments = (
  job: Job,
  base: BwrapBase,
  power: BwrapPower,
  privateNetwork: boolean,
): readonly string[] => {
  const { files, command, network } = job;
  const overlayMounts = base.kind === 'read-only' ? base.binds : [];
  const mounts = [
    ['/proc', '--proc', '/proc'],
    ['/dev', '--dev', '/dev'],
    ['/sys', '--ro-bind', '/sys', '/sys'],
  ].flatMap(([path = '', ...mount]) => (canMount(files, overlayMounts, path) ? mount : []));
  const hasResolver = files.lstat('/etc/resolv.conf')?.type === 'file' && network === 'host';
  return [
    ...baseArguments(job, base),
    ...mounts,
    ...(hasResolver ? ['--ro-bind-try', '/etc/resolv.conf', '/etc/resolv.conf'] : []),
    ...placeArguments(job),
    ...environmentArguments(job),
    ...[...idArguments(job, power), '--unshare-pid', '--die-with-parent'],
    // With a terminal of its own it is in a session of its own already.
    ...(job.terminal === undefined ? ['--new-session'] : []),
    ...(privateNetwork ? ['--unshare-net'] : []),
    ...['--chdir', rawToUtf8(command.workingDirectory)],
    ...['--', rawToUtf8(command.path), ...command.argv.slice(1)],
  ];
};
