import { HostError, lstat, openFile, readXattrs } from '@holotype/host';
import type { RawPath } from '@holotype/model';
import { scanText, type SecretFinding } from './scan-text.ts';
import { binaryKind, textForm, type Unsearched } from './text-form.ts';

/** Bytes of text up to which a file is searched whole. */
export const searchedWhole = 8 * 1024 * 1024;
const part = searchedWhole / 2;

/** A regular file or a directory, as a path inside its root. */
export interface FileToSearch {
  readonly path: RawPath;
  /** It lies where published code does: only tokens that are unmistakable count. */
  readonly isPublished: boolean;
}
/** What came of the search of one file. */
export interface SearchedFile {
  /** `middle`: only the first and the last 4 MiB were searched; `unreadable`: gone, or this user may not. */
  readonly unsearched: Unsearched | undefined;
  /** Bytes that were searched. */
  readonly bytes: number;
  readonly findings: readonly SecretFinding[];
}

const withoutLine = (finding: SecretFinding): SecretFinding => ({ ...finding, line: undefined });

/** Secrets in the attributes that users give a path, each searched as if it stood in a file of settings. */
const scanAttributes = (root: RawPath, { path, isPublished }: FileToSearch): readonly SecretFinding[] => {
  const attributes = readXattrs(root === '/' ? path : root + path);
  return Object.entries(typeof attributes === 'object' ? attributes : {}).flatMap(([name, value]) => {
    if (!name.startsWith('user.')) return [];
    const content = Buffer.from(value, 'base64');
    const text = Buffer.concat([Buffer.from(`${name.slice(5)} = "`, 'latin1'), content, Buffer.from('"\n')]);
    return scanText(path, text, isPublished).map(withoutLine);
  });
};

const scanContent = (root: RawPath, { path, isPublished }: FileToSearch): SearchedFile => {
  const local = root === '/' ? path : root + path;
  let file;
  try {
    file = openFile(local);
    const { size } = file;
    const head = file.read(0, size > searchedWhole ? part : searchedWhole);
    const form = textForm(path, head);
    if (form === undefined) return { unsearched: binaryKind(path, head), bytes: 0, findings: [] };
    const findings = scanText(path, head, isPublished, form);
    if (size <= searchedWhole) return { unsearched: undefined, bytes: head.length, findings };
    // Between two characters, whichever form they have.
    const tail = scanText(path, file.read(size - part + (size % 2), part), isPublished, form);
    return {
      unsearched: 'middle',
      bytes: head.length + part,
      findings: [...findings, ...tail.map(withoutLine)],
    };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    const isDirectory = lstat(local)?.type === 'directory';
    return { unsearched: isDirectory ? undefined : 'unreadable', bytes: 0, findings: [] };
  } finally {
    file?.close();
  }
};

/** Searches a file and its attributes. Never throws for what is wrong with the file. */
export const scanFile = (root: RawPath, file: FileToSearch): SearchedFile => {
  const searched = scanContent(root, file);
  const attributes = scanAttributes(root, file);
  return attributes.length === 0
    ? searched
    : { ...searched, findings: [...searched.findings, ...attributes] };
};
