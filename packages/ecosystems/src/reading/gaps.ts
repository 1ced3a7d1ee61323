import { HostError, type HostFiles, wrapFiles } from '@holotype/host';
import { rawToText, toWord } from '@holotype/model';
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
  return wrapFiles(files, (use, name) => (path, ...rest) => {
    try {
      return use(path, ...rest);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      if (!refused.has(path)) gaps.push(toGap(rawToText(path), error));
      refused.add(path);
      return name === 'list' ? [] : undefined;
    }
  });
};

/** What a probe without facts returns: its gaps if there are any, otherwise that it does not apply. */
export const onlyGaps = <S extends SectionName>(gaps: readonly SectionGap[]): ProbeResult<S> | undefined =>
  gaps.length > 0 ? { section: undefined, gaps } : undefined;
