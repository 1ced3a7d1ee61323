import type { HostFiles } from '@holotype/host';
import { joinRaw, type RawPath } from '@holotype/model';

/** Where conda and its kin record each package that they laid into a prefix, in a file of its own. */
export const recordsFolder = 'conda-meta';

export const isCondaPrefix = (files: HostFiles, path: RawPath): boolean =>
  files.stat(joinRaw(path, recordsFolder)) !== undefined;

/** Versions of a package in a prefix, by the names of its records: `python-3.11.4-h955ad1f_0.json`. */
export const recordedVersions = (files: HostFiles, prefix: RawPath, name: string): readonly string[] =>
  files.list(joinRaw(prefix, recordsFolder)).flatMap((record) => {
    const [, own, version] = /^(.+)-([^-]+)-[^-]+\.json$/.exec(record) ?? [];
    return own === name && version !== undefined && /^\d[\w.]*$/.test(version) ? [version] : [];
  });
