import { HostError, openFile } from '@holotype/host';
import type { RawPath } from '@holotype/model';
import { isSearched, scanText, type SecretFinding } from './scan-text.ts';

/** Bytes of text up to which a file is searched whole. */
export const searchedWhole = 8 * 1024 * 1024;
const part = searchedWhole / 2;

/** What came of the search of one file. */
export interface SearchedFile {
  /** `part`: only the first and the last 4 MiB; `unreadable`: gone, or this user may not. */
  readonly kind: 'whole' | 'part' | 'binary' | 'unreadable';
  /** Bytes that were searched. */
  readonly bytes: number;
  readonly findings: readonly SecretFinding[];
}

/** Searches a file; `path` is where it lies inside its root. Never throws for what is wrong with the file. */
export const scanFile = (root: RawPath, path: RawPath): SearchedFile => {
  let file;
  try {
    file = openFile(root === '/' ? path : root + path);
    const head = file.read(0, file.size > searchedWhole ? part : searchedWhole);
    if (!isSearched(path, head)) return { kind: 'binary', bytes: 0, findings: [] };
    const findings = scanText(path, head);
    if (file.size <= searchedWhole) return { kind: 'whole', bytes: head.length, findings };
    const tail = scanText(path, file.read(file.size - part, part));
    return {
      kind: 'part',
      bytes: head.length + part,
      findings: [...findings, ...tail.map((finding) => ({ ...finding, line: undefined }))],
    };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { kind: 'unreadable', bytes: 0, findings: [] };
  } finally {
    file?.close();
  }
};
