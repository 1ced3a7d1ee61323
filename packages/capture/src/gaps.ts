import { HostError, type HostErrorCode } from '@holotype/host';
import type { Gap } from '@holotype/model';
import { toWord } from './field.ts';
import type { ProbeResult, SectionGap, SectionName } from './probe.ts';

const reasons: Partial<Record<HostErrorCode, Gap['why']>> = {
  HOST_COMMAND_MISSING: 'absent',
  HOST_COMMAND_STOPPED: 'timed-out',
  HOST_NATIVE_MISSING: 'unsupported',
  HOST_READ_DENIED: 'denied',
};

export const toGap = (where: string, error: HostError): SectionGap => ({
  where: toWord(where),
  why: reasons[error.code] ?? 'unreadable',
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

/** What a probe without facts returns: its gaps if there are any, otherwise that it does not apply. */
export const onlyGaps = <S extends SectionName>(gaps: readonly SectionGap[]): ProbeResult<S> | undefined =>
  gaps.length > 0 ? { section: undefined, gaps } : undefined;
