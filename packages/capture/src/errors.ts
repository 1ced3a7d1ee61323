import { HolotypeError } from '@holotype/model';

export type CaptureErrorCode = 'CAPTURE_PACKAGE_MISSING' | 'CAPTURE_PROBE_CRASHED' | 'CAPTURE_TOO_LARGE';

/** The capture cannot go on. What could not be read of one section is a gap, not an error. */
export class CaptureError extends HolotypeError<CaptureErrorCode> {}
