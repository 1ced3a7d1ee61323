import type { Identity } from '@holotype/host';
import { rawToUtf8, type RawPath } from '@holotype/model';
import type { GpuDevice } from './gpu/gpu-driver.ts';
import type { RequestedBind } from './request.ts';

interface BwrapCall {
  /** How `/` appears, as arguments. */
  readonly base: readonly string[];
  /** Of the places that the machine gives, whether it is mounted; default all. */
  readonly mounts?: (path: RawPath) => boolean;
  /** The machine's names of hosts are to be looked up. */
  readonly resolver?: boolean;
  readonly binds: readonly Pick<RequestedBind, 'source' | 'target' | 'writable'>[];
  readonly devices?: readonly GpuDevice[] | undefined;
  readonly environment: Readonly<Record<string, string>>;
  /** Given in a user namespace of its own; undefined for the caller's own ids, without one. */
  readonly identity: Identity | undefined;
  readonly privateNetwork?: boolean;
  /** With a terminal of its own it is in a session of its own already. */
  readonly hasTerminal: boolean;
  readonly workingDirectory: string;
  /** The program inside, and its arguments. */
  readonly argv: readonly string[];
}

const ofMachine: readonly (readonly [path: RawPath, ...mount: string[]])[] = [
  ['/proc', '--proc', '/proc'],
  ['/dev', '--dev', '/dev'],
  ['/sys', '--ro-bind', '/sys', '/sys'],
];

/** bwrap's own arguments, then the command. Variables are arguments: bwrap itself, outside, must not obey an LD_PRELOAD of the capsule. */
export const bwrapArguments = ({ mounts = () => true, identity, ...call }: BwrapCall): readonly string[] => [
  ...call.base,
  ...ofMachine.flatMap(([path, ...mount]) => (mounts(path) ? mount : [])),
  // Behind the new /dev; one that is gone meanwhile is the driver's business.
  ...(mounts('/dev') ? (call.devices ?? []) : []).flatMap(({ source, path }) => [
    '--dev-bind-try',
    rawToUtf8(source),
    rawToUtf8(path),
  ]),
  ...(call.resolver === true ? ['--ro-bind-try', '/etc/resolv.conf', '/etc/resolv.conf'] : []),
  ...call.binds.flatMap(({ source, target, writable }) => [
    writable ? '--bind' : '--ro-bind',
    rawToUtf8(source),
    rawToUtf8(target),
  ]),
  ...Object.entries(call.environment).flatMap(([name, value]) => ['--setenv', name, value]),
  ...(identity ? ['--unshare-user', '--uid', String(identity.uid), '--gid', String(identity.gid)] : []),
  ...['--unshare-pid', '--die-with-parent'],
  ...(call.hasTerminal ? [] : ['--new-session']),
  ...(call.privateNetwork === true ? ['--unshare-net'] : []),
  ...['--chdir', call.workingDirectory, '--', ...call.argv],
];
