import { joinRaw, rawToUtf8 } from '@holotype/model';
import { bwrapArguments } from '../../bwrap-arguments.ts';
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

/** Arguments of `bwrap` for a directory. Mount points that the root lacks are not made in it. */
export const directoryArguments = (
  job: Job,
  base: BwrapBase,
  power: BwrapPower,
  privateNetwork: boolean,
): readonly string[] => {
  const { files, command, network, identity = { uid: 0, gid: 0 } } = job;
  const overlayMounts = base.kind === 'read-only' ? base.binds : [];
  return bwrapArguments({
    base: baseArguments(job, base),
    mounts: (path) => canMount(files, overlayMounts, path),
    resolver: files.lstat('/etc/resolv.conf')?.type === 'file' && network === 'host',
    binds: job.places,
    devices: job.devices,
    environment: command.environment,
    identity: power === 'setuid' ? undefined : identity,
    privateNetwork,
    hasTerminal: job.terminal !== undefined,
    workingDirectory: rawToUtf8(command.workingDirectory),
    argv: [rawToUtf8(command.path), ...command.argv.slice(1)],
  });
};
