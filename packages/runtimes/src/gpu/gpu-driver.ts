import type { RawPath } from '@holotype/model';

/** A device node of this machine, and the path that programs inside find it at. */
export interface GpuDevice {
  readonly source: RawPath;
  /** Below /dev. */
  readonly path: RawPath;
}

export interface GpuLibrary {
  /** On this machine, with no links left. */
  readonly source: RawPath;
  /** Names under which programs ask for it: of the file first, then its soname and links to it. */
  readonly names: readonly [string, ...string[]];
  /** The newest version of the GNU C library whose symbols it needs, as `2.17`; undefined if it says none. */
  readonly glibc: string | undefined;
}

/** What of this machine programs inside need to use its GPUs. */
export interface GpuDriver {
  /** One entry for each maker, as `NVIDIA driver 550.54.14`. */
  readonly what: readonly string[];
  /** CDI specifications that were used; none: looked for by name. */
  readonly specs: readonly RawPath[];
  readonly devices: readonly GpuDevice[];
  readonly libraries: readonly GpuLibrary[];
  readonly programs: readonly { readonly source: RawPath; readonly name: string }[];
  /** What programs look for at fixed paths. */
  readonly files: readonly { readonly source: RawPath; readonly target: RawPath }[];
  readonly environment: Readonly<Record<string, string>>;
  /** What was passed over, and why. */
  readonly notes: readonly string[];
}
