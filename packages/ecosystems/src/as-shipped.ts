import { createHash } from 'node:crypto';
import { type HashRequest, type HashResult, readWhole } from '@holotype/host';
import type { RawPath } from '@holotype/model';
import type { Owner } from './owners.ts';

/** What was read of a file, as far as it was asked for. */
export type Digests = Pick<Extract<HashResult, { kind: 'hashed' }>, 'sha256' | 'md5' | 'sha1'>;

/** The digests that the checksum of a package is compared with, beside SHA-256, which is always there. */
export const digestsFor = ({ checksum }: Pick<Owner, 'checksum'>): Pick<HashRequest, 'md5' | 'sha1'> => ({
  md5: checksum?.algorithm === 'md5',
  ...(checksum?.algorithm === 'sha1' && { sha1: true }),
});

/** Whether the package ships these bytes; false where it ships no checksum. */
export const isAsShipped = (
  owner: Pick<Owner, 'checksum'> | undefined,
  digests: Digests | undefined,
): boolean => {
  const checksum = owner?.checksum;
  return checksum !== undefined && digests?.[checksum.algorithm] === checksum.hex;
};

/** The same of one file at `path` of this machine, which is read for that. Throws HostError. */
export const liesAsShipped = (owner: Pick<Owner, 'checksum'> | undefined, path: RawPath): boolean => {
  const checksum = owner?.checksum;
  return (
    checksum !== undefined &&
    createHash(checksum.algorithm).update(readWhole(path)).digest('hex') === checksum.hex
  );
};
