import { HostError, type HostFiles } from '@holotype/host';
import { joinRaw, type RawPath, utf8ToRaw } from '@holotype/model';
import type { InnerCommand } from './enclosure.ts';
import type { Step } from './launcher/orders.ts';

/** Scratch space in place of directories of the root, where nothing else catches what is written to them. */
export interface Covers {
  /** Steps that make it. */
  readonly steps: readonly Step[];
  /** In an order in which each can be mounted. Sources are absolute paths on this machine, targets paths inside. */
  readonly binds: readonly Bind[];
}
export interface Bind {
  readonly source: RawPath;
  readonly target: RawPath;
  /** A part of the root that shows through. */
  readonly ofRoot: boolean;
}
interface Covered {
  readonly root: RawPath;
  readonly files: HostFiles;
  readonly scratch: RawPath;
  readonly environment: InnerCommand['environment'];
}

const empty = (source: RawPath, target: RawPath): Covers => ({
  steps: [{ kind: 'directory', path: source, mode: 0o1777 }],
  binds: [{ source, target, ofRoot: false }],
});

/** A home that this user may not read is of no use to the command either. */
const namesIn = (files: HostFiles, directory: RawPath): readonly string[] => {
  try {
    return files.list(directory);
  } catch (error) {
    if (error instanceof HostError && error.code === 'HOST_READ_DENIED') return [];
    throw error;
  }
};

/** The home directory anew: what it holds shows through from the root, what is new in it goes to scratch. */
const homeCovers = ({ root, files, scratch }: Covered, home: RawPath): Covers => {
  const place = joinRaw(scratch, 'home');
  const steps: Step[] = [{ kind: 'directory', path: place, mode: 0o755 }];
  const binds: Bind[] = [{ source: place, target: home, ofRoot: false }];
  for (const name of namesIn(files, home)) {
    const [target, path] = [joinRaw(home, name), joinRaw(place, name)];
    const type = files.lstat(target)?.type;
    if (type === 'symlink') steps.push({ kind: 'symlink', path, target: files.readlink(target) ?? '' });
    if (type !== 'file' && type !== 'directory') continue;
    steps.push(
      type === 'directory' ? { kind: 'directory', path, mode: 0o755 } : { kind: 'file', path, content: '' },
    );
    if (name !== '.cache') binds.push({ source: joinRaw(root, target.slice(1)), target, ofRoot: true });
  }
  steps.push({ kind: 'directory', path: joinRaw(place, '.cache'), mode: 0o755 });
  return { steps, binds };
};

/** The places that programs write to without being asked, as far as the root has them: all else in it refuses. */
export const coversOf = (covered: Covered): Covers => {
  const { files, scratch, environment } = covered;
  const isDirectory = (path: RawPath) => files.lstat(path)?.type === 'directory';
  const home = utf8ToRaw(environment['HOME'] ?? '');
  const all = [
    ...(['tmp', 'var/tmp', 'run'] as const)
      .filter((path) => isDirectory(`/${path}`))
      .map((path) => empty(joinRaw(scratch, path.replace('/', '-')), `/${path}`)),
    ...(home.startsWith('/') && home !== '/' && isDirectory(home) ? [homeCovers(covered, home)] : []),
  ];
  return { steps: all.flatMap(({ steps }) => steps), binds: all.flatMap(({ binds }) => binds) };
};
