import { joinRaw, type RawPath } from '@holotype/model';
import { HostError } from '../errors.ts';
import type { FileSource, Measured } from '../hosts/host.ts';
import { attempt, childrenOf, type Unread, type Visit } from './walk.ts';

export interface Counts {
  readonly paths: number;
  readonly files: number;
  /** Of regular files. */
  readonly bytes: number;
}
export interface Below extends Counts {
  /** Not counted: directories on other devices, which are not entered, and what may not be looked at, or not into. */
  readonly apart: readonly (Visit | Unread)[];
}

const scanned = (source: FileSource, path: RawPath, device: string): Measured => {
  const all = childrenOf(source, path);
  const isApart = ({ stat }: (typeof all)[number]) =>
    stat instanceof HostError || (stat.type === 'directory' && stat.dev !== device);
  const counted = all.flatMap(({ name, stat }) =>
    stat instanceof HostError || isApart({ name, stat }) ? [] : [{ name, ...stat }],
  );
  const files = counted.filter(({ type }) => type === 'file');
  return {
    paths: counted.length,
    files: files.length,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    directories: counted.flatMap(({ name, type }) => (type === 'directory' ? [name] : [])),
    apart: all.filter(isApart),
  };
};

/**
 * How much of `device` lies below `from`, a directory at a time, in no order: for what is counted and not held. Counts what a walk would visit
 * below `from`, itself not, in half the time.
 */
export function* measureBelow(source: FileSource, from: RawPath, device: string): Generator<Below, void> {
  const open = [from];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const directory = path;
    const measured = attempt(() => source.measure?.(directory, device) ?? scanned(source, directory, device));
    if (measured instanceof HostError) {
      yield { paths: 0, files: 0, bytes: 0, apart: [{ path, denied: measured }] };
      continue;
    }
    const { paths, files, bytes, directories, apart } = measured;
    for (const name of directories) open.push(joinRaw(path, name));
    yield {
      ...{ paths, files, bytes },
      apart: apart.map(({ name, stat }) => {
        const at = joinRaw(directory, name);
        return stat instanceof HostError ? { path: at, denied: stat } : { path: at, stat, enter: false };
      }),
    };
  }
}
