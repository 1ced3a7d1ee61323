import { type RawPath, utf8ToRaw } from '@holotype/model';

export interface Recorded {
  /** As written: relative to the folder of distributions. */
  readonly path: RawPath;
  /** Bytes; 0 where it says none, as for bytecode. */
  readonly size: number;
}

/** The first and the last field of each row of RECORD. */
export const recordedFiles = (text: string): Recorded[] =>
  text.split('\n').flatMap((line) => {
    const quoted = /^"((?:[^"]|"")*)"/.exec(line)?.[1]?.replaceAll('""', '"');
    const path = quoted ?? line.split(',', 1)[0]?.trim() ?? '';
    const size = /,(\d{1,13})\s*$/.exec(line)?.[1];
    return path === '' ? [] : [{ path: utf8ToRaw(path), size: Number(size ?? 0) }];
  });

/** PEP 503: one spelling for all that mean one project. */
export const normalizeName = (name: string): string => name.toLowerCase().replace(/[-_.]+/g, '-');

/** `a/__pycache__/b.cpython-311.opt-1.pyc` is compiled from `a/b.py`; other paths are what they are. */
export const sourceOfBytecode = (path: RawPath): RawPath => {
  if (!path.endsWith('.pyc')) return path;
  const [, directory, name] = /^(.*)\/__pycache__\/([^/]+?)\.[^/.]+(?:\.opt-\d)?\.pyc$/.exec(path) ?? [];
  return directory === undefined || name === undefined ? path : `${directory}/${name}.py`;
};
