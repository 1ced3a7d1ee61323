import { HolotypeError } from '@holotype/model';

export type GpuErrorCode =
  /** This machine has no GPU that programs could use. */
  | 'GPU_NONE'
  /** There are devices, but the libraries of their driver are not found. */
  | 'GPU_DRIVER_MISSING'
  /** The driver's libraries cannot be loaded by the C library of the rebuilt root. */
  | 'GPU_LIBC_TOO_OLD';

/** `--gpu` cannot be had; said before anything is rebuilt or run. */
export class GpuError extends HolotypeError<GpuErrorCode> {}
