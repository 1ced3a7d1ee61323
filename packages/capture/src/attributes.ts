import type { HostFiles } from '@holotype/host';
import { type RawPath, toWord } from '@holotype/model';
import { attempt, type SectionGap } from '@holotype/ecosystems';

/** Files of /proc and /sys: small, one value each. What is not there is undefined; what the host refuses is one more gap. */
export interface Attributes {
  readonly text: (path: RawPath) => string | undefined;
  /** The first line without the spaces around it; undefined if it is empty. */
  readonly line: (path: RawPath) => string | undefined;
  /** A decimal number; undefined if it is negative or none, as the kernel's -1 for "not known". */
  readonly integer: (path: RawPath) => number | undefined;
  readonly names: (path: RawPath) => readonly string[];
  /** The last name of a link's target, as in `driver -> ../../bus/pci/drivers/nvidia`. */
  readonly linkName: (path: RawPath) => string | undefined;
  readonly isDirectory: (path: RawPath) => boolean;
}

export const parseInteger = (text: string | undefined): number | undefined => {
  if (text === undefined || !/^\d{1,16}$/.test(text)) return undefined;
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : undefined;
};

export const openAttributes = (files: HostFiles, gaps: SectionGap[]): Attributes => {
  const text = (path: RawPath) => attempt(gaps, path, () => files.text(path));
  const line = (path: RawPath) => {
    const first = text(path)?.split('\n', 1)[0]?.trim();
    return first ? toWord(first) : undefined;
  };
  return {
    text,
    line,
    integer: (path) => parseInteger(line(path)),
    names: (path) => attempt(gaps, path, () => files.list(path)) ?? [],
    linkName: (path) =>
      attempt(gaps, path, () => files.readlink(path))
        ?.split('/')
        .at(-1),
    isDirectory: (path) => attempt(gaps, path, () => files.stat(path))?.type === 'directory',
  };
};

/** The number at the end of a name (`cpu12`, `node0`) for each name that is `prefix` and a number, lowest first. */
export const numbered = (names: readonly string[], prefix: string): readonly number[] =>
  names
    .filter((name) => name.startsWith(prefix))
    .map((name) => parseInteger(name.slice(prefix.length)))
    .filter((number) => number !== undefined)
    .sort((a, b) => a - b);

/** The value in force where a file lists all of them: `always [madvise] never` is `madvise`. */
export const parseSelected = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : /\[([^\]]+)\]/.exec(text)?.[1];
