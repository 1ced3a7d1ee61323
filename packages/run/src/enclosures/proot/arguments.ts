import type { HostFiles } from '@holotype/host';
import { type RawPath, rawToUtf8 } from '@holotype/model';
import type { Bind } from '../../covers.ts';
import type { InnerCommand } from '../../enclosure.ts';
import { underShim } from './shim.ts';

export interface ProotRun {
  readonly root: RawPath;
  readonly files: HostFiles;
  readonly command: InnerCommand;
  /** Beside those of the machine's /dev, /proc, /sys and resolv.conf. */
  readonly binds: readonly Pick<Bind, 'source' | 'target'>[];
  /** The root's shell, which reports how the command ended; undefined if it has none. */
  readonly shell: RawPath | undefined;
}

/** PRoot separates the two sides of a bind by a colon and knows no way to quote one. */
const quotable = ({ source, target }: Pick<Bind, 'source' | 'target'>) =>
  !source.includes(':') && !target.includes(':');

/** PRoot's own arguments, then the command. A mount point that the root lacks PRoot would have to make there, so it gets none. */
export const prootArguments = ({ root, files, command, binds, shell }: ProotRun): readonly string[] => {
  const machine = ['/dev', '/proc', '/sys', '/etc/resolv.conf'].filter(
    (path) => files.stat(path) !== undefined,
  );
  const argv = [rawToUtf8(command.path), ...command.argv.slice(1)];
  return [
    ...['-v', '-1', '-r', rawToUtf8(root), '-w', rawToUtf8(command.workingDirectory)],
    ...machine.flatMap((path) => ['-b', path]),
    ...binds
      .filter(quotable)
      .flatMap(({ source, target }) => ['-b', `${rawToUtf8(source)}:${rawToUtf8(target)}`]),
    ...(shell === undefined ? argv : underShim(shell, argv)),
  ];
};
