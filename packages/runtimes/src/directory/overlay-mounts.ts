import { HostError, type HostFiles, type Identity } from '@holotype/host';
import { compareRaw, isWithin, joinRaw, parentOf, type RawPath, utf8ToRaw } from '@holotype/model';
import type { InnerCommand } from './driver.ts';
import type { Home } from './home.ts';
import type { Step } from '../launcher/orders.ts';
import type { Place } from './places.ts';

/** Scratch space in place of directories of the root, where nothing else catches what is written to them. */
export interface OverlayMounts {
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
export interface OverlayRequest {
  readonly root: RawPath;
  readonly files: HostFiles;
  readonly scratch: RawPath;
  readonly environment: InnerCommand['environment'];
  readonly home: Home | undefined;
  readonly places: readonly Place[];
  /** Whom the home directory belongs to, if not to this process's user. */
  readonly owner: Identity | undefined;
}

/** A directory that this user may not read is of no use to the command either. */
const namesIn = (files: HostFiles, directory: RawPath): readonly string[] => {
  try {
    return files.list(directory);
  } catch (error) {
    if (error instanceof HostError && error.code === 'HOST_READ_DENIED') return [];
    throw error;
  }
};

/** A directory anew: what it holds shows through from the root, what is new in it, and in its own `open` one, goes to scratch. */
const anew = (
  overlaid: OverlayRequest,
  directory: RawPath,
  place: RawPath,
  { open, mode = 0o755 }: { readonly open?: string; readonly mode?: number } = {},
): OverlayMounts => {
  const { root, files } = overlaid;
  const steps: Step[] = [{ kind: 'directory', path: place, mode }];
  const binds: Bind[] = [{ source: place, target: directory, ofRoot: false }];
  for (const name of namesIn(files, directory)) {
    const [target, path] = [joinRaw(directory, name), joinRaw(place, name)];
    const type = files.lstat(target)?.type;
    if (type === 'symlink') steps.push({ kind: 'symlink', path, target: files.readlink(target) ?? '' });
    if (type !== 'file' && type !== 'directory') continue;
    steps.push(
      type === 'directory' ? { kind: 'directory', path, mode: 0o755 } : { kind: 'file', path, content: '' },
    );
    if (name !== open) binds.push({ source: joinRaw(root, target.slice(1)), target, ofRoot: true });
  }
  if (open === undefined) return { steps, binds };
  const within = anew(overlaid, joinRaw(directory, open), joinRaw(place, open));
  return { steps: [...steps, ...within.steps], binds: [...binds, ...within.binds.slice(1)] };
};

/** A trial enters the machine's own root: what lies in its /tmp comes and goes, and is nobody's concern. */
const temporaryMounts = (overlaid: OverlayRequest, directory: RawPath): OverlayMounts => {
  const place = joinRaw(overlaid.scratch, directory.slice(1).replace('/', '-'));
  const mode = 0o1777;
  if (overlaid.root !== '/') return anew(overlaid, directory, place, { mode });
  return {
    steps: [{ kind: 'directory', path: place, mode }],
    binds: [{ source: place, target: directory, ofRoot: false }],
  };
};

const homeMounts = (
  overlaid: OverlayRequest,
  isGiven: (path: RawPath) => boolean,
): readonly OverlayMounts[] => {
  const { files, scratch, environment, home, owner } = overlaid;
  const captured = utf8ToRaw(environment['HOME'] ?? '');
  const usual = captured.startsWith('/') && captured !== '/' && files.lstat(captured)?.type === 'directory';
  const path = home?.path ?? (usual ? captured : undefined);
  if (path === undefined || isGiven(path)) return [];
  const place = joinRaw(scratch, 'home');
  const { steps, binds } = anew(overlaid, path, place, { open: '.cache' });
  const handOver: readonly Step[] = [
    { kind: 'hand-over', path: joinRaw(place, '.cache'), mode: 0o755, owner },
    { kind: 'hand-over', path: place, mode: 0o700, owner },
  ];
  return [{ binds, steps: home ? [...steps, ...handOver] : steps }];
};

/** What lies in scratch needs the places that are mounted in it. */
const mountPoints = (
  binds: readonly Bind[],
  { target, type }: Pick<Place, 'target' | 'type'>,
): readonly Step[] => {
  const around = binds.findLast((bind) => target !== bind.target && isWithin(target, bind.target));
  if (!around || around.ofRoot) return [];
  const names = target.slice(around.target === '/' ? 1 : around.target.length + 1).split('/');
  return names.map((_, index): Step => {
    const path = joinRaw(around.source, names.slice(0, index + 1).join('/'));
    return type === 'file' && index === names.length - 1
      ? { kind: 'file', path, content: '' }
      : { kind: 'directory', path, mode: 0o755 };
  });
};

/** What every system has from its kernel: a root of nothing but what a run touched may lack them. */
export const ofMachine: readonly RawPath[] = ['/dev', '/proc', '/sys'];

/** Whether something can be mounted at `path`, one of the machine's: the root has it, or it was made above it. */
export const canMount = (
  files: HostFiles,
  overlayMounts: readonly Pick<Bind, 'target'>[],
  path: RawPath,
): boolean =>
  files.stat(path)?.type === 'directory' ||
  (!files.lstat(path) && overlayMounts.some(({ target }) => target === '/'));

/** The places that programs write to without being asked, as far as the root has them: all else in it refuses. */
export const overlayMountsOf = (overlaid: OverlayRequest): OverlayMounts => {
  const { files, scratch, places, home } = overlaid;
  const isDirectory = (path: RawPath) => files.lstat(path)?.type === 'directory';
  // A part of the root that showed through there would hide a part of what is bound.
  const isGiven = (path: RawPath) => places.some(({ target }) => isWithin(path, target));
  const temporary = ['/tmp', '/var/tmp', '/run']
    .filter((path) => isDirectory(path) && !isGiven(path))
    .map((path) => temporaryMounts(overlaid, path));
  const needed: readonly Pick<Place, 'target' | 'type' | 'missing'>[] = [
    ...places,
    ...(home ? [{ target: home.path, type: 'directory', missing: home.missing } as const] : []),
    // What a trial runs in the machine's own root needs none that it lacks.
    ...(overlaid.root === '/' ? [] : ofMachine)
      .filter((path) => !files.lstat(path))
      .map((path) => ({ target: path, type: 'directory', missing: path }) as const),
  ];
  const overlayMounts = [...temporary, ...homeMounts(overlaid, isGiven)];
  const inTemporary = temporary.flatMap(({ binds }) => binds);
  const isCovered = (path: RawPath) =>
    inTemporary.findLast(({ target }) => isWithin(path, target))?.ofRoot === false || path === home?.path;
  // No mount can be made without a place for it.
  const lacking = new Set(
    needed.flatMap(({ missing }) => (missing === undefined ? [] : [parentOf(missing)])),
  );
  const expanded = [...lacking]
    .filter((path) => !isCovered(path))
    .map((path, index) => anew(overlaid, path, joinRaw(scratch, `anew-${String(index)}`)));
  const isExpanded = ({ target, ofRoot }: Bind) =>
    ofRoot && expanded.some(({ binds }) => binds[0]?.target === target);
  // On one target, the one that comes later lies on top.
  const all = [...expanded, ...overlayMounts];
  const binds = [
    ...expanded.flatMap((one) => one.binds),
    ...overlayMounts.flatMap((one) => one.binds).filter((bind) => !isExpanded(bind)),
  ].sort((a, b) => compareRaw(a.target, b.target));
  return {
    steps: [...all.flatMap(({ steps }) => steps), ...needed.flatMap((place) => mountPoints(binds, place))],
    binds,
  };
};
