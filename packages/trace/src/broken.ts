import { getSystemErrorName } from 'node:util';
import type { TraceRecord } from './records/record.ts';

const stages: Readonly<Record<string, string>> = {
  s: 'no process could be started',
  p: 'ptrace is refused',
  f: 'a seccomp filter is refused',
};

/** errno as its name, `EPERM` and the like. */
export const errorName = (error: number): string =>
  error > 0 ? getSystemErrorName(-error) : 'unknown error';

/** Why a way to watch does not work here. */
export const describeBroken = ({ stage, error }: Extract<TraceRecord, { readonly kind: 'broken' }>): string =>
  `${stages[stage] ?? 'it failed'} (${errorName(error)})`;
