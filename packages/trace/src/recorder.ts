import { type FileStat, type FileType, openFile, rootSource } from '@holotype/host';
import { joinRaw, type RawPath } from '@holotype/model';
import { stat, walkPath } from './path-walk.ts';
import { type FirstSeen, type RawStat, type Stamp, type TraceRecord, uses } from './records/record.ts';

/** Makes the records that the helper would write, from what is there once a call has returned. */
export interface Recorder {
  readonly touch: (path: RawPath, first: FirstSeen, use: number, follow?: boolean) => void;
  /** A program was started: it, its interpreter and its dynamic linker. */
  readonly start: (path: RawPath, directory: RawPath) => void;
  /** Looks at every path again. */
  readonly finish: () => void;
}

const typeBits: Readonly<Record<FileType, number>> = {
  fifo: 0x1000,
  'character-device': 0x2000,
  directory: 0x4000,
  'block-device': 0x6000,
  file: 0x8000,
  symlink: 0xa000,
  socket: 0xc000,
};
const { readlink } = rootSource('/');
/** A program's header and first line lie in its first page. */
const page = 4096;
const mostInterpreters = 5;

const toStamp = (mtime: string): Stamp => {
  const [seconds = '0', fraction = '0'] = mtime.split('.');
  return { seconds: Number(seconds), nanoseconds: Number(fraction.padEnd(9, '0')) };
};

/** ctime is not asked for: what changed meanwhile is known by size and time only. */
const toRawStat = ({ type, mode, uid, gid, nlink, size, dev, ino, mtime }: FileStat): RawStat => ({
  mode: typeBits[type] | mode,
  uid,
  gid,
  nlink,
  size,
  dev,
  ino,
  mtime: toStamp(mtime),
  ctime: { seconds: 0, nanoseconds: 0 },
});

const targetOf = (path: RawPath, found: FileStat | undefined): RawPath =>
  found?.type === 'symlink' ? (readlink(path) ?? '') : '';

/** What the kernel loads with a program: the interpreter of a script, or the dynamic linker. */
const loadedWith = (program: RawPath): RawPath | undefined => {
  try {
    const file = openFile(program);
    try {
      const head = Buffer.from(file.read(0, page)).toString('latin1');
      if (head.startsWith('#!')) return /^#!\s*(\/\S+)/.exec(head)?.[1];
      return head.startsWith('\x7fELF') ? /\/[\w./-]*\/ld[\w.-]*\.so\.\d+/.exec(head)?.[0] : undefined;
    } finally {
      file.close();
    }
  } catch {
    return undefined;
  }
};

export const createRecorder = (add: (record: TraceRecord) => void): Recorder => {
  const ids = new Map<RawPath, number>();
  const programs = new Set<string>();
  const noteTouch = (path: RawPath, first: FirstSeen, use: number): number => {
    const known = ids.get(path);
    if (known !== undefined) {
      add({ kind: 'use', id: known, first, uses: use });
      return known;
    }
    const id = ids.size;
    ids.set(path, id);
    // What it was before the call is known only if the call did not change it.
    const found = (use & (uses.written | uses.gone)) === 0 ? stat(path) : undefined;
    const target = targetOf(path, found);
    add({ kind: 'touch', id, first, uses: use, stat: found && toRawStat(found), path, target });
    return id;
  };
  const touch = (path: RawPath, first: FirstSeen, use: number, follow = true): number => {
    const walked = walkPath(path, follow);
    const id = noteTouch(walked.path, first, use);
    for (const link of walked.links) add({ kind: 'link', id, path: link });
    return id;
  };
  const noteProgram = (id: number, argv0: RawPath): void => {
    const key = `${String(id)} ${argv0}`;
    if (!programs.has(key)) add({ kind: 'program', id, argv0 });
    programs.add(key);
  };
  return {
    touch,
    start: (program, directory) => {
      let next: RawPath | undefined = program.startsWith('/') ? program : joinRaw(directory, program);
      for (let depth = 0; next !== undefined && depth < mostInterpreters; depth++) {
        const id = touch(next, 'execute', uses.executed);
        noteProgram(id, depth === 0 ? '' : next);
        next = loadedWith(walkPath(next, true).path);
      }
    },
    finish: () => {
      for (const [path, id] of ids) {
        const found = stat(path);
        add({ kind: 'outcome', id, stat: found && toRawStat(found), target: targetOf(path, found) });
      }
    },
  };
};

/** `path` as seen from `directory`. */
export const from = (directory: RawPath, path: RawPath): RawPath =>
  path.startsWith('/') ? path : path === '' ? directory : joinRaw(directory, path);
