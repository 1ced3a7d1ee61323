import { type Finding, spaceFor } from '@holotype/model';
import { formatBytes } from '@holotype/terminal';
import type { Check, CheckInput, Storage } from '../../check.ts';

interface Need {
  readonly bytes: number;
  /** `about 13.0 GB as dir` */
  readonly text: string;
}

const compare = ({ choice }: CheckInput, storage: Storage, needs: readonly Need[]): Finding => {
  const bytes = needs.reduce((sum, need) => sum + need.bytes, 0);
  const free = `free in ${storage.name}: ${formatBytes(storage.freeBytes)}`;
  const evidence = `needed: ${needs.map(({ text }) => text).join(' and ')}; ${free}`;
  return storage.freeBytes >= bytes
    ? { code: 'DISK_ENOUGH', verdict: 'pass', message: `There is room for it in ${storage.name}`, evidence }
    : {
        code: 'DISK_TOO_SMALL',
        verdict: 'fail',
        message: `There is not enough room in ${storage.name}: ${formatBytes(bytes - storage.freeBytes)} are missing`,
        evidence,
        next: `make room, or choose another place${choice.includes('check') ? '; --form check writes no result' : ''}`,
      };
};

export const disk: Check = {
  name: 'disk',
  summary: 'Is there room for what is fetched and for what is written?',
  asks: 'machine',
  unrecorded: 'the room on its disks',
  check: (input) => {
    const { manifest, lock, form, output, download } = input;
    const { bytes, exact } = spaceFor(form, manifest, lock);
    const written = { bytes, text: `${exact ? '' : 'about '}${formatBytes(bytes)} as ${form}` };
    if (!download || download.bytes === 0) return [compare(input, output, [written])];
    const fetched = { bytes: download.bytes, text: `${formatBytes(download.bytes)} of downloads` };
    return download.storage.device === output.device
      ? [compare(input, output, [written, fetched])]
      : [compare(input, output, [written]), compare(input, download.storage, [fetched])];
  },
};
