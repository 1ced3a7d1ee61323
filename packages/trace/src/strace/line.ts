import type { RawPath } from '@holotype/model';

/** One system call that has returned, or the end of a process. */
export type StraceEvent =
  | StraceCall
  | { readonly kind: 'exited'; readonly pid: number; readonly code: number }
  | { readonly kind: 'killed'; readonly pid: number; readonly signal: string };

export interface StraceCall {
  readonly kind: 'call';
  readonly pid: number;
  readonly name: string;
  /** Flags and numbers as strace prints them; its texts and paths are in `words`. */
  readonly text: string;
  /** Texts, and the paths of directories and descriptors, in their order. */
  readonly words: readonly StraceWord[];
  /** -1: it failed. */
  readonly result: number;
  /** What the returned descriptor is open on. */
  readonly opened: RawPath | undefined;
}

export interface StraceWord {
  /** A descriptor's path, or a text that was passed. */
  readonly kind: 'descriptor' | 'text';
  readonly value: RawPath;
}

const unescape = (text: string): string =>
  text.replace(/\\x([0-9a-f]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));

const wordsOf = (text: string): StraceWord[] =>
  [...text.matchAll(/(?:AT_FDCWD|\b\d+)<((?:\\x[0-9a-f]{2})*)>|"((?:\\x[0-9a-f]{2})*)"/g)].map(
    ([, descriptor, passed]) =>
      descriptor === undefined
        ? { kind: 'text', value: unescape(passed ?? '') }
        : { kind: 'descriptor', value: unescape(descriptor) },
  );

const readEnd = (pid: number, text: string): StraceEvent | undefined => {
  const [, code, signal] = /^\+\+\+ (?:exited with (\d+)|killed by (\w+)).*\+\+\+$/.exec(text) ?? [];
  if (code !== undefined) return { kind: 'exited', pid, code: Number(code) };
  return signal === undefined ? undefined : { kind: 'killed', pid, signal };
};

const readCall = (pid: number, text: string): StraceEvent | undefined => {
  const found = /^(\w+)\((.*)\)\s+= (-?\d+|\?)(?:<((?:\\x[0-9a-f]{2})*)>)?/.exec(text);
  const [, name = '', args = '', result = '', opened] = found ?? [];
  if (!found || result === '?') return undefined;
  return {
    kind: 'call',
    pid,
    name,
    text: args.replace(/"(?:\\x[0-9a-f]{2})*"/g, '""'),
    words: wordsOf(args),
    result: Number(result),
    opened: opened === undefined ? undefined : unescape(opened),
  };
};

/** Reads the lines of `strace -f -y -xx`; calls that others interrupt are put together again. Lines that say nothing here give undefined. */
export const straceReader = (): ((line: string) => StraceEvent | undefined) => {
  const unfinished = new Map<number, string>();
  return (line) => {
    const [, digits = '', text = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    const pid = Number(digits);
    if (text.startsWith('+++')) return readEnd(pid, text);
    const cut = / <unfinished \.\.\.>$/.exec(text);
    if (cut) {
      unfinished.set(pid, text.slice(0, cut.index));
      return undefined;
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(text);
    if (!resumed) return readCall(pid, text);
    const start = unfinished.get(pid) ?? '';
    unfinished.delete(pid);
    return readCall(pid, start + (resumed[1] ?? ''));
  };
};
