import type { Readable } from 'node:stream';
import type { RawPath } from '@holotype/model';
import { echoTo, openOutput } from './streams.ts';

export type OutputName = 'stdout' | 'stderr';

/** How what a program writes is shown, part by part. */
export type Shown = (name: OutputName) => (part: Uint8Array) => Uint8Array | string;

/** Files on this machine that take what a program writes. */
export interface OutputFiles {
  readonly stdout: RawPath;
  readonly stderr: RawPath;
  /** What of it is shown on this process's own stdout and stderr too, and how; undefined: nothing. */
  readonly shown?: Shown | undefined;
  /** Bytes of both together; a program that writes more is stopped. */
  readonly limit: number;
  /** Called before a part is written or shown. */
  readonly printed?: (part: Uint8Array) => void;
}

/** Takes what a program writes. */
export interface Collector {
  /** False if it is too much now. Throws HostError. */
  readonly take: (name: OutputName, part: Uint8Array, source: Readable) => boolean;
  readonly finish: () => Readonly<Record<OutputName, Uint8Array>>;
}

/** Keeps at most `limit` bytes of each. */
export const inMemory = (limit: number): Collector => {
  const parts = { stdout: [] as Uint8Array[], stderr: [] as Uint8Array[] };
  const sizes = { stdout: 0, stderr: 0 };
  return {
    take: (name, part) => {
      sizes[name] += part.length;
      const fits = sizes[name] <= limit;
      if (fits) parts[name].push(part);
      return fits;
    },
    finish: () => ({ stdout: Buffer.concat(parts.stdout), stderr: Buffer.concat(parts.stderr) }),
  };
};

/** Shown alone. */
export const onOwnStreams = (shown: Shown = () => (part) => part): Collector => {
  const show = { stdout: shown('stdout'), stderr: shown('stderr') };
  return {
    take: (name, part, source) => {
      const seen = show[name](part);
      if (seen.length > 0) echoTo(source, process[name], seen);
      return true;
    },
    finish: () => ({ stdout: Buffer.alloc(0), stderr: Buffer.alloc(0) }),
  };
};

/** Throws HostError if a file cannot be made. */
export const inFiles = ({ stdout, stderr, shown, limit, printed }: OutputFiles): Collector => {
  const files = { stdout: openOutput(stdout), stderr: openOutput(stderr) };
  const show = { stdout: shown?.('stdout'), stderr: shown?.('stderr') };
  let left = limit;
  return {
    take: (name, part, source) => {
      const kept = part.subarray(0, left);
      left -= kept.length;
      printed?.(part);
      const seen = show[name]?.(kept) ?? '';
      if (seen.length > 0) echoTo(source, process[name], seen);
      files[name].append(kept);
      return kept.length === part.length;
    },
    finish: () => {
      files.stdout.close();
      files.stderr.close();
      return { stdout: Buffer.alloc(0), stderr: Buffer.alloc(0) };
    },
  };
};
