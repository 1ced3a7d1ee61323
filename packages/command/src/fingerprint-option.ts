import { readFingerprint } from '@holotype/model';
import { Option } from 'commander';

export interface FingerprintOption {
  /** In the form that readFingerprint gives. */
  readonly fingerprint?: string;
}

/** Its parser throws FingerprintError, before anything is read. */
export const fingerprintOption = (): Option =>
  new Option(
    '--fingerprint <text>',
    'stop at once unless the capsule has this fingerprint, as printed in the paper',
  ).argParser(readFingerprint);
