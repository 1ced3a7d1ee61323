import type { Identity } from '@holotype/host';
import { joinRaw, rawToUtf8 } from '@holotype/model';
import type { ImageJob } from '../../image/driver.ts';
import { mountOption } from '../../image/mount-option.ts';

/** How Apptainer is used here: its own options, and whether it writes to an overlay. */
export interface Way {
  readonly options: readonly string[];
  readonly overlay: boolean;
  /** By the setuid starter, which gives a network of its own; whoever is started without privileges to gain cannot start it. */
  readonly setuid: boolean;
}

/**
 * The options that are tried, in this order. As root Apptainer asks for every capability, which a root of a container or a virtual machine may
 * lack. Another user gets a user namespace; where those are refused, its setuid starter, if the administrator has installed that.
 */
export const optionsFor = (uid: number): readonly (readonly string[])[] =>
  uid === 0 ? [[], ['--drop-caps', 'CAP_SYS_RESOURCE'], ['--userns']] : [['--userns'], []];

export interface As {
  /** Program and arguments before Apptainer; empty for none. */
  readonly wrapper: readonly string[];
  readonly options: readonly string[];
  /** The command will see itself run under the ids that were wanted. */
  readonly held: boolean;
}

/** How the command gets its ids: Apptainer itself gives the caller's, and those of another to root alone. */
export const identityOf = (
  wanted: Identity,
  own: Identity,
  { options }: Pick<Way, 'options'>,
  unshare: string | undefined,
): As => {
  const { uid, gid } = wanted;
  const same = uid === own.uid && gid === own.gid;
  if (same) return { wrapper: [], options: [], held: true };
  if (own.uid === 0 && !options.includes('--userns'))
    return { wrapper: [], options: ['--security', `uid:${String(uid)},gid:${String(gid)}`], held: true };
  // What the setuid starter starts has the ids of its caller.
  if (uid === 0 && gid === 0 && unshare !== undefined && options.includes('--userns'))
    return { wrapper: [unshare, '--user', '--map-root-user', '--'], options: [], held: true };
  return { wrapper: [], options: [], held: false };
};

/** Variables of the command as Apptainer takes them from its own environment. It gives HOME by an option alone. */
export const variablesFor = ({ environment }: Pick<ImageJob, 'environment'>) =>
  Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) =>
      name === 'HOME' ? [] : [[`APPTAINERENV_${name}`, value] as const],
    ),
  );

/** Where what is written to the image goes. */
export const overlayOf = ({ scratch }: Pick<ImageJob, 'scratch'>) => joinRaw(scratch, 'overlay');

/**
 * Arguments of `apptainer`, nothing of the caller's in them. `--no-eval`: values are not run through a shell. `--no-mount`: its settings
 * bind this machine's time zone and hosts; its /tmp takes 64 MB, that of the image as much as the disk; /sys comes read-only instead.
 */
export const execArguments = (job: ImageJob, way: Way, as: As): readonly string[] => {
  const home = job.home === undefined ? [] : ['--home', rawToUtf8(job.home)];
  const nodes = (job.devices ?? []).map(({ source, path }) => ({ source, target: path, writable: true }));
  const sys = { source: '/sys', target: '/sys', writable: false };
  return [
    ...['--silent', '--nocolor', 'exec', '--containall', '--no-eval', '--no-mount', 'bind-paths,sys,tmp'],
    ...['--no-home', ...home],
    ...(way.overlay ? ['--overlay', rawToUtf8(overlayOf(job))] : []),
    ...[...way.options, ...as.options],
    ...(way.setuid && job.network === 'none' ? ['--net', '--network', 'none'] : []),
    ...[sys, ...job.binds, ...nodes].flatMap((bind) => ['--mount', mountOption(bind)]),
    ...['--pwd', job.workingDirectory, rawToUtf8(job.image.path), ...job.argv],
  ];
};
