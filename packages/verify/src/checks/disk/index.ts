import type { Finding } from '@holotype/model';
import { formatBytes } from '@holotype/terminal';
import type { Check, Storage } from '../../check.ts';
import { spaceFor } from '../../space.ts';

interface Need {
  readonly storage: Storage;
  readonly bytes: number;
  readonly what: string;
}

const compare = ({ storage, bytes, what }: Need): Finding => {
  const evidence = `${what}: ${formatBytes(bytes)}; free at ${storage.path}: ${formatBytes(storage.freeBytes)}`;
  return storage.freeBytes >= bytes
    ? { code: 'DISK_ENOUGH', verdict: 'pass', message: `There is room for it at ${storage.path}`, evidence }
    : {
        code: 'DISK_TOO_SMALL',
        verdict: 'fail',
        message: `${formatBytes(bytes - storage.freeBytes)} more are needed at ${storage.path}`,
        evidence,
        next: 'make room, or choose another place; --form check needs none for the result',
      };
};

export const disk: Check = {
  name: 'disk',
  summary: 'Is there room for what is fetched and for what is written?',
  check: ({ manifest, lock, form, output, download }) => {
    const space = spaceFor(form, manifest, lock);
    const written: Need = {
      storage: output,
      bytes: space.bytes,
      what: `${space.exact ? '' : 'about '}${form}`,
    };
    if (!download || download.bytes === 0) return [compare(written)];
    const fetched: Need = { storage: download.storage, bytes: download.bytes, what: 'downloads' };
    if (download.storage.device !== output.device) return [compare(written), compare(fetched)];
    return [
      compare({
        storage: output,
        bytes: written.bytes + fetched.bytes,
        what: `${written.what} and ${formatBytes(fetched.bytes)} of downloads`,
      }),
    ];
  },
};
