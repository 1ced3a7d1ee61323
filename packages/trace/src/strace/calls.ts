import type { RawPath } from '@holotype/model';
import { from, type Recorder } from '../recorder.ts';
import { uses } from '../records/record.ts';
import type { StraceCall } from './line.ts';

/** Names with a question mark are not on every machine. */
export const opening = ['?open', '?openat', '?openat2', '?creat', '?execve', '?execveat'];
export const changing = [
  '?unlink',
  '?unlinkat',
  '?rmdir',
  '?rename',
  '?renameat',
  '?renameat2',
  '?truncate',
  '?mkdir',
  '?mkdirat',
  '?link',
  '?linkat',
  '?symlink',
  '?symlinkat',
  '?mknod',
  '?mknodat',
];
export const moving = ['?chdir', '?fchdir', '?clone', '?clone3', '?fork', '?vfork'];
const looking = /^(?:stat|lstat|statx|newfstatat|access|faccessat2?|readlink|readlinkat)$/;

/** Paths that a call names, each with the directory that stands before it. */
const namedPaths = ({ words, name }: StraceCall, directory: RawPath): RawPath[] => {
  let base = directory;
  const paths: RawPath[] = [];
  for (const { kind, value } of name.startsWith('symlink') ? words.slice(1) : words)
    if (kind === 'descriptor') base = value;
    else paths.push(from(base, value));
  return paths;
};

const recordOpen = (call: StraceCall, path: RawPath, recorder: Recorder): void => {
  const writes = call.name === 'creat' || /O_WRONLY|O_RDWR|O_CREAT|O_TRUNC/.test(call.text);
  const place = call.opened?.startsWith('/') ? call.opened : path;
  if (call.result < 0) recorder.touch(path, 'nothing', uses.missed);
  else if (call.text.includes('O_DIRECTORY')) recorder.touch(path, 'list', uses.listed);
  else if (writes)
    recorder.touch(place, 'write', uses.written | (call.text.includes('O_RDWR') ? uses.read : 0));
  else recorder.touch(path, 'read', uses.read);
};

/** What one call that has returned says of files. */
export const recordCall = (call: StraceCall, directory: RawPath, recorder: Recorder): void => {
  const { name, result, words } = call;
  const paths = namedPaths(call, directory);
  const [first] = paths;
  if (first === undefined) return;
  if (/^(?:open|openat|openat2|creat)$/.test(name)) recordOpen(call, first, recorder);
  else if (name.startsWith('exec')) {
    if (result === 0) recorder.start(first, directory);
    else recorder.touch(first, 'nothing', uses.missed);
  } else if (looking.test(name)) {
    // Without a path it is about an open file.
    if (words.at(-1)?.kind !== 'text' || words.at(-1)?.value === '') return;
    const use = result >= 0 ? uses.looked : uses.missed;
    recorder.touch(first, 'nothing', use, !/NOFOLLOW|^lstat|^readlink/.test(name + call.text));
  } else if (result >= 0 && /^(?:unlink|rmdir|rename|truncate|mkdir|link|symlink|mknod)/.test(name)) {
    const [from, to] = name.startsWith('rename')
      ? paths
      : name.startsWith('link')
        ? [undefined, paths[1]]
        : [first];
    const isGone = /^(?:unlink|rmdir|rename)/.test(name);
    if (from !== undefined) recorder.touch(from, 'write', isGone ? uses.gone : uses.written, false);
    if (to !== undefined) recorder.touch(to, 'write', uses.written, false);
  }
};
