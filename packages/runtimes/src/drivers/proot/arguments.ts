import type { HostFiles } from '@holotype/host';
import { isWithin, type RawPath, rawToUtf8 } from '@holotype/model';
import { type Bind, canMount, ofMachine } from '../../directory/overlay-mounts.ts';
import type { InnerCommand, Job } from '../../directory/driver.ts';
import { underShim } from './shim.ts';

export interface ProotRun extends Pick<Job, 'identity' | 'network'> {
  readonly root: RawPath;
  readonly files: HostFiles;
  /** PRoot is started in it, and finds the root there as `root`. */
  readonly scratch: RawPath;
  readonly command: InnerCommand;
  /** Beside those of the machine's /dev, /proc, /sys and resolv.conf. */
  readonly binds: readonly Pick<Bind, 'source' | 'target'>[];
  /** The root's shell, which reports how the command ended; undefined if it has none. */
  readonly shell: RawPath | undefined;
}

/** PRoot cannot quote the colon between the two sides of a bind, so sources have names relative to the scratch directory. */
const bindArgument = ({ root, scratch, binds }: ProotRun): readonly string[] =>
  binds.flatMap(({ source, target }) => {
    if (target === '/') return [];
    const relative = isWithin(source, scratch)
      ? source.slice(scratch.length + 1)
      : `root${source.slice(root.length)}`;
    return relative.includes(':') || target.includes(':')
      ? []
      : ['-b', `${rawToUtf8(relative)}:${rawToUtf8(target)}`];
  });

/** PRoot's own arguments, then the command. A mount point that the root lacks PRoot would have to make there, so it gets none. */
export const prootArguments = (run: ProotRun): readonly string[] => {
  const { root, files, command, shell, identity, network } = run;
  const { binds } = run;
  const hasResolver = network === 'host' && files.stat('/etc/resolv.conf') !== undefined;
  const machine = [
    ...ofMachine.filter((path) => canMount(files, binds, path)),
    ...(hasResolver ? ['/etc/resolv.conf'] : []),
  ];
  const top = binds.find(({ target }) => target === '/')?.source ?? root;
  const argv = [rawToUtf8(command.path), ...command.argv.slice(1)];
  return [
    ...(identity ? ['-i', `${String(identity.uid)}:${String(identity.gid)}`] : []),
    ...['-v', '-1', '-r', rawToUtf8(top), '-w', rawToUtf8(command.workingDirectory)],
    ...machine.flatMap((path) => ['-b', path]),
    ...bindArgument(run),
    ...(shell === undefined ? argv : underShim(shell, argv)),
  ];
};
