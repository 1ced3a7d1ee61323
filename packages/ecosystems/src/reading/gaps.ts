import { HostError, type HostFiles } from '@holotype/host';
import { type RawPath, rawToText, toWord } from '@holotype/model';
import type { ProbeResult, SectionGap, SectionName } from '../probe.ts';

export const toGap = (where: string, error: HostError): SectionGap => ({
  where: toWord(where),
  why: error.code === 'HOST_READ_DENIED' ? 'denied' : 'unreadable',
  detail: toWord(error.message),
});

/** What `read` returns; where the host refuses, undefined and one more gap in `gaps`. */
export const attempt = <T>(gaps: SectionGap[], where: string, read: () => T): T | undefined => {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    gaps.push(toGap(where, error));
    return undefined;
  }
};

/** The same files, of which the ones that the host refuses are not there; each refusal is one more gap in `gaps`. */
export const tolerate = (files: HostFiles, gaps: SectionGap[]): HostFiles => {
  const refused = new Set<string>();
  const guard =
    <A extends readonly unknown[], R>(use: (path: RawPath, ...rest: A) => R, otherwise: R) =>
    (path: RawPath, ...rest: A): R => {
      try {
        return use(path, ...rest);
      } catch (error) {
        if (!(error instanceof HostError)) throw error;
        if (!refused.has(path)) gaps.push(toGap(rawToText(path), error));
        refused.add(path);
        return otherwise;
      }
    };
  return {
    stat: guard(files.stat, undefined),
    lstat: guard(files.lstat, undefined),
    lstatReal: guard(files.lstatReal, undefined),
    readlink: guard(files.readlink, undefined),
    text: guard(files.text, undefined),
    bytes: guard(files.bytes, undefined),
    head: guard(files.head, undefined),
    list: guard(files.list, []),
    realpath: guard(files.realpath, undefined),
  };
};

/** What a probe without facts returns: its gaps if there are any, otherwise that it does not apply. */
export const onlyGaps = <S extends SectionName>(gaps: readonly SectionGap[]): ProbeResult<S> | undefined =>
  gaps.length > 0 ? { section: undefined, gaps } : undefined;
