import { type RawPath, utf8ToRaw } from '@holotype/model';

/** The first field of each row of RECORD, as written: relative to the folder of distributions. */
export const recordedPaths = (text: string): RawPath[] =>
  text.split('\n').flatMap((line) => {
    const quoted = /^"((?:[^"]|"")*)"/.exec(line)?.[1]?.replaceAll('""', '"');
    const path = quoted ?? line.split(',', 1)[0]?.trim() ?? '';
    return path === '' ? [] : [utf8ToRaw(path)];
  });

/** PEP 503: one spelling for all that mean one project. */
export const normalizeName = (name: string): string => name.toLowerCase().replace(/[-_.]+/g, '-');

/** The project that a Requires-Dist names; undefined if only an extra needs it. */
export const requiredName = (requirement: string): string | undefined => {
  if (/;.*\bextra\s*[=!<>]/.test(requirement)) return undefined;
  const name = /^\s*([A-Za-z0-9](?:[\w.-]*\w)?)/.exec(requirement)?.[1];
  return name === undefined ? undefined : normalizeName(name);
};

/** `a/__pycache__/b.cpython-311.opt-1.pyc` is compiled from `a/b.py`; other paths are what they are. */
export const sourceOfBytecode = (path: RawPath): RawPath => {
  if (!path.endsWith('.pyc')) return path;
  const [, directory, name] = /^(.*)\/__pycache__\/([^/]+?)\.[^/.]+(?:\.opt-\d)?\.pyc$/.exec(path) ?? [];
  return directory === undefined || name === undefined ? path : `${directory}/${name}.py`;
};
