import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHashPool } from '@holotype/host';
import { temporary } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { digestsFor, isAsShipped, liesAsShipped } from './as-shipped.ts';

test.each(['md5', 'sha1', 'sha256'] as const)(
  'a file is as shipped by the %s of its package, read by a thread',
  async (algorithm) => {
    const path = join(temporary(), 'file');
    writeFileSync(path, 'shipped');
    const checksumOf = (text: string) => ({
      checksum: { algorithm, hex: createHash(algorithm).update(text).digest('hex') },
    });
    const shipped = checksumOf('shipped');
    await using pool = createHashPool({});
    const [result] = await pool.run([{ path, ...digestsFor(shipped), scan: false }]);
    const digests = result?.kind === 'hashed' ? result : undefined;
    expect(isAsShipped(shipped, digests)).toBe(true);
    expect(isAsShipped(checksumOf('changed'), digests)).toBe(false);
    expect(isAsShipped({ checksum: undefined }, digests)).toBe(false);
    expect(isAsShipped(shipped, undefined)).toBe(false);
    const lies = [shipped, checksumOf('changed'), { checksum: undefined }, undefined];
    expect(lies.map((owner) => liesAsShipped(owner, path))).toEqual([true, false, false, false]);
  },
);
