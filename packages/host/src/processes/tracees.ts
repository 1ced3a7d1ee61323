import { readdirSync, readFileSync } from 'node:fs';

export interface Tracee {
  readonly pid: number;
  /** As the kernel has it: 15 bytes at most. */
  readonly name: string;
}

const fieldIn = (status: string, name: string): string | undefined =>
  new RegExp(`^${name}:\\t(.*)$`, 'm').exec(status)?.[1];

const traceeOf = (tracer: string, pid: string): readonly Tracee[] => {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1');
    const traced =
      fieldIn(status, 'TracerPid') === tracer && fieldIn(status, 'State')?.startsWith('Z') === false;
    return traced ? [{ pid: Number(pid), name: fieldIn(status, 'Name') ?? '?' }] : [];
  } catch {
    // It has ended.
    return [];
  }
};

/** Processes that run under `tracer`, orphans and those in process namespaces of their own among them, by the ids that they have here. */
export const traceesOf = (tracer: number): readonly Tracee[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => traceeOf(String(tracer), pid));
