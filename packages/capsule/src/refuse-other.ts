import { openFile, openLocal } from '@holotype/host';
import { joinRaw, type RawPath, rawToText } from '@holotype/model';
import { detectCompression } from '@holotype/formats';
import { CapsuleError } from './errors.ts';
import { readSlot } from './runnable.ts';

const hint = 'give the file that `holotype freeze` or `holotype pack` wrote; most end in .capsule';
const block = 512;

/** What people give instead of a capsule, by the first bytes, and what to do then. */
const others: readonly (readonly [start: RegExp, what: string, next?: string])[] = [
  [/^\x89PNG/, 'a PNG picture'],
  [/^\xff\xd8\xff/, 'a JPEG picture'],
  [/^%PDF-/, 'a PDF document'],
  [/^\x7fELF/, 'a program'],
  [/^PK\x03\x04/, 'a zip archive', 'unpack it with `unzip`: it may contain a capsule'],
  [/^\s*<(!doctype html|html)/i, 'a web page', 'download the file itself, not the page that offers it'],
  [/^version https:\/\/git-lfs/, 'a Git LFS pointer', 'fetch the file itself with `git lfs pull`'],
];

const describe = (head: Buffer): readonly [what: string, next?: string | undefined] => {
  if (head.length === 0) return ['empty', 'copy or download it again'];
  const compression = detectCompression(head);
  if (compression !== 'none')
    return [`compressed with ${compression}`, `unpack it first, with \`${compression} -d\``];
  const text = head.toString('latin1');
  const known = others.find(([start]) => start.test(text));
  if (known) return [known[1], known[2]];
  return [/[^\x20-\xff\s]/.test(text) ? 'a file of another kind' : 'a text'];
};

const refuseFile = (path: RawPath): void => {
  const file = openFile(path);
  try {
    const head = Buffer.from(file.read(0, block));
    // Both ways to write a tar say so here; our own starts with this name, and may be cut before that.
    if (head.toString('latin1', 257, 262) === 'ustar' || head.toString('latin1', 0, 11) === 'oci-layout\0')
      return;
    const slot = readSlot(file);
    if (slot && slot.capsule > 0) return;
    const [what, next = hint] = slot ? ['Holotype itself, without one'] : describe(head);
    throw new CapsuleError('CAPSULE_NOT_ONE', `${rawToText(path)} is not a capsule: it is ${what}`, {
      hint: next,
    });
  } finally {
    file.close();
  }
};

/** Says of anything but a capsule or a capture what it is. Throws CapsuleError `CAPSULE_NOT_FOUND` or `CAPSULE_NOT_ONE`, HostError. */
export const refuseOther = (path: RawPath): void => {
  const { files } = openLocal();
  const shown = rawToText(path);
  const type = files.stat(path)?.type;
  if (type === undefined) throw new CapsuleError('CAPSULE_NOT_FOUND', `There is no ${shown}`);
  if (type === 'file') refuseFile(path);
  else if (type !== 'directory')
    throw new CapsuleError('CAPSULE_NOT_ONE', `${shown} is not a capsule: it is a ${type}`, { hint });
  else if (!['oci-layout', 'manifest.json'].some((name) => files.stat(joinRaw(path, name))))
    throw new CapsuleError(
      'CAPSULE_NOT_ONE',
      `${shown} is a directory, but neither a capture nor an unpacked capsule`,
      { hint },
    );
};
