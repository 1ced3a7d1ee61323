import type { HostFiles } from '@holotype/host';
import type { RawPath } from '@holotype/model';

/** What the lock files of Bundler say of a gem. */
export interface LockedGem {
  /** URLs, logins and all. */
  readonly remotes: readonly string[];
  /** Of its file; undefined where none, or several, are stated. */
  readonly sha256: string | undefined;
}

const largest = 16 * 1024 ** 2;

/** By the gem's full name. A gem from git or from a directory is in no row. */
export const readLockFiles = (
  files: HostFiles,
  paths: readonly RawPath[],
): ((full: string) => LockedGem | undefined) => {
  const remotes = new Map<string, Set<string>>();
  const sums = new Map<string, Set<string>>();
  for (const path of paths) {
    const sections = sectionsOf(files.text(path, largest) ?? '');
    for (const { name, lines } of sections) {
      if (name === 'GEM') readRemotes(lines, remotes);
      if (name === 'CHECKSUMS') readSums(lines, sums);
    }
  }
  return (full) => {
    const [found, stated] = [remotes.get(full), sums.get(full)];
    return found && { remotes: [...found], sha256: stated?.size === 1 ? [...stated][0] : undefined };
  };
};

/** A word at the start of a line, and the lines below it that begin with spaces. */
const sectionsOf = (
  text: string,
): readonly { readonly name: string; readonly lines: readonly string[] }[] => {
  const sections: { name: string; lines: string[] }[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (/^[A-Z]/.test(line)) sections.push({ name: line.trim(), lines: [] });
    else sections.at(-1)?.lines.push(line);
  }
  return sections;
};

/** `  remote: URL`, and gems with four spaces before them; what they depend on has six. */
const readRemotes = (lines: readonly string[], found: Map<string, Set<string>>): void => {
  const remotes = lines.flatMap((line) => /^ {2}remote: (\S+)$/.exec(line)?.[1] ?? []);
  for (const line of lines) {
    const full = fullIn(/^ {4}(\S+) \(([^()\s]+)\)$/.exec(line));
    if (full !== undefined) add(found, full, remotes);
  }
};

/** `  NAME (VERSION) sha256=…`; several algorithms stand side by side. */
const readSums = (lines: readonly string[], found: Map<string, Set<string>>): void => {
  for (const line of lines) {
    const row = /^ {2}(\S+) \(([^()\s]+)\) (.*)$/.exec(line);
    const full = fullIn(row);
    const sum = /(?:^|[ ,])sha256=([0-9a-f]{64})(?:$|[ ,])/.exec(row?.[3] ?? '')?.[1];
    if (full !== undefined && sum !== undefined) add(found, full, [sum]);
  }
};

const fullIn = (row: RegExpExecArray | null): string | undefined =>
  row?.[1] === undefined || row[2] === undefined ? undefined : `${row[1]}-${row[2]}`;

const add = (to: Map<string, Set<string>>, key: string, values: readonly string[]): void => {
  const known = to.get(key) ?? new Set();
  to.set(key, known);
  for (const value of values) known.add(value);
};
