import { compareDotted } from '@holotype/model';
import { GpuError } from './errors.ts';
import type { GpuDriver, GpuLibrary } from './gpu-driver.ts';
import { cudaLibrary } from './nvidia-files.ts';

/** The C library of what was recorded. */
export interface RecordedLibc {
  readonly kind: 'glibc' | 'musl';
  readonly version?: string;
}

const hint =
  "omit --gpu, or use a machine with an older driver; a driver's libraries cannot be loaded by a C library that is older than they need";

/**
 * The driver as far as programs of the recorded C library can load it; what they cannot is noted. `libc` undefined: not known, all is taken.
 * Throws GpuError `GPU_LIBC_TOO_OLD` if CUDA itself is not left.
 */
export const fitGpu = (driver: GpuDriver, libc: RecordedLibc | undefined): GpuDriver => {
  const { libraries, notes } = driver;
  if (libc === undefined || libraries.length === 0) return driver;
  if (libc.kind === 'musl')
    throw new GpuError(
      'GPU_LIBC_TOO_OLD',
      "The capsule's programs use musl, and the driver of this machine is made for the GNU C library",
      { exit: 'unsupported', hint: 'omit --gpu' },
    );
  const { version } = libc;
  if (version === undefined) return driver;
  const loads = ({ glibc }: GpuLibrary) => glibc === undefined || compareDotted(glibc, version) <= 0;
  const lost = libraries.filter((one) => !loads(one));
  const cuda = lost.find(({ names }) => names.includes(cudaLibrary));
  if (cuda)
    throw new GpuError(
      'GPU_LIBC_TOO_OLD',
      `${cudaLibrary} of this machine needs glibc ${cuda.glibc ?? ''}, and the capsule contains glibc ${version}: its programs cannot load this driver`,
      { exit: 'unsupported', hint },
    );
  return {
    ...driver,
    libraries: libraries.filter(loads),
    notes: [
      ...notes,
      ...lost.map(
        ({ names: [name], glibc = '' }) =>
          `${name} is not shown: it needs glibc ${glibc}, and the capsule contains glibc ${version}`,
      ),
    ],
  };
};
