import { type HostFiles, openFile, openRoot, unlessRefused } from '@holotype/host';
import { readLinkage } from '@holotype/formats';
import { baseOf, compareDotted, isWithin, joinRaw, parentOf, type RawPath, rawToText } from '@holotype/model';
import type { CdiMount, CdiSpec } from './cdi.ts';
import { findSpecs, type FoundSpec } from './cdi-files.ts';
import { GpuError } from './errors.ts';
import type { GpuDevice, GpuDriver, GpuLibrary } from './gpu-driver.ts';
import { findLibraries } from './loader-cache.ts';
import { cudaLibrary, nvidiaFiles, nvidiaLibraries, nvidiaPrograms } from './nvidia-files.ts';

/*
 * How it works. What this machine has for its GPUs is taken from its CDI specifications, else looked for by name: NVIDIA's libraries must be
 * those of the loaded kernel module, so they are never the recorded ones; of AMD's and others only the nodes are taken, for their kernel drivers
 * serve the libraries of several releases, and a run brings its own. Nothing is run: no hook, no ldconfig, no nvidia-smi.
 */

/** A machine seen from here: files under its root. */
interface Machine {
  readonly files: HostFiles;
  /** Its path, with its links followed, as this process opens it; undefined if nothing is there. */
  readonly source: (path: RawPath) => RawPath | undefined;
}

/** What one maker's devices need. */
type Part = Omit<GpuDriver, 'what' | 'specs' | 'notes'> & { readonly what: string; readonly spec?: RawPath };

const machineAt = (root: RawPath): Machine => {
  const { files } = openRoot(root);
  return {
    files,
    source: (path) => {
      const real = files.realpath(path);
      return real === undefined || root === '/' ? real : root + real;
    },
  };
};

/** What `--gpu` shows of this machine. Throws GpuError `GPU_NONE`, `GPU_DRIVER_MISSING`, HostError. `root`: where that machine's files lie. */
export const findGpu = async (root: RawPath = '/'): Promise<GpuDriver> => {
  const machine = machineAt(root);
  const { specs, notes } = await findSpecs(machine.files);
  const passed = [...notes];
  const parts = specs.flatMap((spec) => partOfSpec(machine, spec, (text) => passed.push(text)) ?? []);
  const has = (maker: string) => parts.some(({ what }) => what.startsWith(maker));
  if (!has('NVIDIA')) parts.push(...nvidiaByName(machine, passed));
  if (!has('AMD')) parts.push(...amdByName(machine));
  if (parts.length === 0) parts.push(...renderNodes(machine));
  if (parts.length === 0) throw none(passed);
  return {
    what: parts.map(({ what }) => what),
    specs: [...new Set(parts.flatMap(({ spec }) => spec ?? []))],
    devices: uniqueBy(
      parts.flatMap(({ devices }) => devices),
      ({ path }) => path,
    ),
    libraries: uniqueBy(
      parts.flatMap(({ libraries }) => libraries),
      ({ names }) => names[0],
    ),
    programs: uniqueBy(
      parts.flatMap(({ programs }) => programs),
      ({ name }) => name,
    ),
    files: uniqueBy(
      parts.flatMap(({ files }) => files),
      ({ target }) => target,
    ),
    environment: Object.assign(
      {},
      ...parts.map(({ environment }) => environment),
    ) as GpuDriver['environment'],
    notes: passed,
  };
};

const alsoPassed = (passed: readonly string[]): string => passed.map((line) => `; ${line}`).join('');

const none = (passed: readonly string[]): GpuError =>
  new GpuError(
    'GPU_NONE',
    `This machine has no GPU that a run could use: there is no CDI specification of one, no /dev/nvidia0, no /dev/kfd and no /dev/dri/renderD128${alsoPassed(passed)}`,
    {
      exit: 'unsupported',
      hint: 'omit --gpu; on a cluster, ask the scheduler for a node with a GPU, as in `srun --gres=gpu:1`; where there is one, its kernel module may not be loaded: `nvidia-smi`',
    },
  );

const uniqueBy = <T>(list: readonly T[], key: (one: T) => string): readonly T[] =>
  [...new Map(list.toReversed().map((one) => [key(one), one])).values()].toReversed();

const nodeOf = ({ files, source }: Machine, from: RawPath, path = from): GpuDevice | undefined => {
  const at = files.stat(from)?.type === 'character-device' ? source(from) : undefined;
  return at === undefined ? undefined : { source: at, path };
};

/** ELF machines by what Node calls this one. */
const elfMachines: Readonly<Partial<Record<NodeJS.Architecture, number>>> = { x64: 62, arm64: 183 };

/** Symbol versions are called after the release that brought them, but this one. */
const withoutNumber = new Map([['GLIBC_ABI_DT_RELR', 'GLIBC_2.36']]);

const newest = (versions: readonly string[]): string | undefined =>
  versions
    .flatMap((version) => /^GLIBC_(\d+\.\d+)/.exec(withoutNumber.get(version) ?? version)?.[1] ?? [])
    .toSorted(compareDotted)
    .at(-1);

/** Other names of a library, where some are known. */
type MoreNames = (known: readonly string[]) => readonly string[];

/** Undefined for what programs of this machine's architecture do not load. */
const libraryAt = (source: RawPath, more: MoreNames): GpuLibrary | undefined => {
  const file = openFile(source);
  try {
    const linkage = readLinkage((position, length) => file.read(position, length));
    if (!linkage || linkage.machine !== elfMachines[process.arch]) return undefined;
    const { soname, needs } = linkage;
    const known = [baseOf(source), ...(soname === undefined || soname.includes('/') ? [] : [soname])];
    const names = new Set([...known, ...more(known)]);
    names.delete(baseOf(source));
    return { source, names: [baseOf(source), ...names], glibc: newest([...needs.values()].flat()) };
  } finally {
    file.close();
  }
};

const tryLibrary = (source: RawPath, more: MoreNames): GpuLibrary | undefined =>
  unlessRefused(() => libraryAt(source, more));

const isLibrary = (path: RawPath): boolean => /\.so(?:\.[\w.]+)?$/.test(path);
const isProgram = (path: RawPath): boolean => /\/s?bin$/.test(parentOf(path));

const makers: Readonly<Record<string, string>> = {
  'nvidia.com': 'NVIDIA',
  'amd.com': 'AMD',
  'intel.com': 'Intel',
};

/** `libcuda.so.550.54.14` says the driver's version. */
const versionOf = (libraries: readonly GpuLibrary[]): string | undefined =>
  libraries
    .map(({ names }) => /^libcuda\.so\.(\d+\.\d[\d.]*)$/.exec(names[0])?.[1])
    .find((version) => version !== undefined);

const called = (maker: string, libraries: readonly GpuLibrary[]): string => {
  const version = versionOf(libraries);
  return version === undefined ? maker : `${maker} driver ${version}`;
};

const linkedAs =
  ({ links }: CdiSpec, { target }: CdiMount): MoreNames =>
  (known) => {
    const names = new Set([baseOf(target), ...known]);
    // A link may lead to one that comes later.
    for (const link of [...links, ...links]) if (names.has(baseOf(link.target))) names.add(baseOf(link.path));
    return [...names];
  };

/** Undefined if it is of no use here: made for another driver than is installed, or for devices that are gone. */
const partOfSpec = (machine: Machine, spec: FoundSpec, note: (text: string) => void): Part | undefined => {
  const { files, source } = machine;
  const shown = rawToText(spec.path);
  const gone = [...spec.mounts, ...spec.nodes].filter((one) => files.stat(one.source) === undefined);
  const devices = spec.nodes.flatMap((node) => nodeOf(machine, node.source, node.target) ?? []);
  if (gone.length > 0)
    note(
      `${shown} names ${String(gone.length)} ${gone.length === 1 ? 'path' : 'paths'} that this machine does not have, as ${rawToText(gone[0]?.source ?? '')}; it may be of an older driver: \`nvidia-ctk cdi generate\` writes a new one`,
    );
  if (devices.length === 0) {
    note(`${shown} is passed over: none of its device nodes is there`);
    return undefined;
  }
  const libraries: GpuLibrary[] = [];
  const programs: { source: RawPath; name: string }[] = [];
  const others: { source: RawPath; target: RawPath }[] = [];
  for (const mount of spec.mounts) {
    const [type, at] = [files.stat(mount.source)?.type, source(mount.source)];
    if (at === undefined || (type !== 'file' && type !== 'directory')) continue;
    const library =
      type === 'file' && isLibrary(mount.target) ? tryLibrary(at, linkedAs(spec, mount)) : undefined;
    if (library) libraries.push(library);
    else if (type === 'file' && isProgram(mount.target))
      programs.push({ source: at, name: baseOf(mount.target) });
    // Firmware is the kernel's business; a library of another architecture nobody's.
    else if (!isWithin(mount.target, '/lib/firmware') && !isLibrary(mount.target))
      others.push({ source: at, target: mount.target });
  }
  const [domain = ''] = spec.kind.split('/');
  const maker = makers[domain] ?? domain;
  if (maker === 'NVIDIA' && !libraries.some(({ names }) => names.includes(cudaLibrary))) {
    note(`${shown} is passed over: it has no ${cudaLibrary} that is there`);
    return undefined;
  }
  const { environment } = spec;
  return {
    what: called(maker, libraries),
    spec: spec.path,
    devices,
    libraries,
    programs,
    files: others,
    environment,
  };
};

const namesIn = ({ files }: Machine, directory: RawPath, wanted: RegExp): readonly RawPath[] =>
  files
    .list(directory)
    .filter((name) => wanted.test(name))
    .map((name) => joinRaw(directory, name));

const nodesIn = (machine: Machine, directory: RawPath, wanted: RegExp): readonly GpuDevice[] =>
  namesIn(machine, directory, wanted).flatMap((path) => nodeOf(machine, path) ?? []);

const displays = (machine: Machine): readonly GpuDevice[] =>
  nodesIn(machine, '/dev/dri', /^(?:card|renderD)\d+$/);

const nothingMore = { libraries: [], programs: [], files: [], environment: {} };

const programPlaces: readonly RawPath[] = ['/usr/bin', '/usr/sbin', '/bin', '/sbin', '/usr/lib/wsl/lib'];

const nvidiaByName = (machine: Machine, passed: readonly string[]): readonly Part[] => {
  const { files, source } = machine;
  const nodes = nodesIn(machine, '/dev', /^nvidia/);
  if (!nodes.some(({ path }) => /^\/dev\/nvidia\d+$/.test(path))) return [];
  const stem = (name: string) => name.replace(/\.so(?:\..*)?$/, '');
  const found = findLibraries(files, (name) => isLibrary(name) && nvidiaLibraries.has(stem(name)));
  const byFile = new Map<RawPath, string[]>();
  for (const [name, path] of found) {
    const at = source(path);
    if (at !== undefined) byFile.set(at, [...(byFile.get(at) ?? []), name]);
  }
  const libraries = [...byFile].flatMap(([at, names]) => tryLibrary(at, () => names) ?? []);
  if (!libraries.some(({ names }) => names.includes(cudaLibrary)))
    throw new GpuError(
      'GPU_DRIVER_MISSING',
      `This machine has ${String(nodes.length)} device nodes of NVIDIA's, and no ${cudaLibrary}: neither /etc/ld.so.cache nor the usual directories have it${alsoPassed(passed)}`,
      {
        exit: 'unsupported',
        hint: "install the driver's libraries, or describe them: nvidia-ctk cdi generate --output=/etc/cdi/nvidia.yaml",
      },
    );
  const programs = nvidiaPrograms.flatMap((name) => {
    const path = programPlaces
      .map((place) => joinRaw(place, name))
      .find((at) => files.stat(at)?.type === 'file');
    const at = path === undefined ? undefined : source(path);
    return at === undefined ? [] : [{ source: at, name }];
  });
  const shown = nvidiaFiles.flatMap((target) => {
    const at = files.stat(target)?.type === 'file' ? source(target) : undefined;
    return at === undefined ? [] : [{ source: at, target }];
  });
  const devices = [...nodes, ...nodesIn(machine, '/dev/nvidia-caps', /^nvidia-cap/), ...displays(machine)];
  return [{ what: called('NVIDIA', libraries), devices, libraries, programs, files: shown, environment: {} }];
};

const amdByName = (machine: Machine): readonly Part[] => {
  const node = nodeOf(machine, '/dev/kfd');
  return node ? [{ what: 'AMD', devices: [node, ...displays(machine)], ...nothingMore }] : [];
};

const renderNodes = (machine: Machine): readonly Part[] => {
  const devices = displays(machine);
  return devices.some(({ path }) => path.includes('/renderD'))
    ? [{ what: 'a GPU with render nodes', devices, ...nothingMore }]
    : [];
};
