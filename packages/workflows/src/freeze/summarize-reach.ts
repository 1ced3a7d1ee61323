import type { CompiledCount, Extent, Reach } from '@holotype/capture';
import { rawToText } from '@holotype/model';

const mostParts = 100;

/** What comes along, as `--json` tells it. */
export interface ReachSummary {
  readonly extent: Extent;
  /** Of each value of `--reach`; without `files` where `bytes` is what packages say of themselves. */
  readonly sizes: readonly { readonly extent: Extent; readonly files?: number; readonly bytes: number }[];
  /** Biggest first. */
  readonly parts: readonly {
    readonly name: string;
    readonly path?: string;
    readonly files: number;
    readonly bytes: number;
    readonly used: number;
  }[];
  /** Of environments, since the run did not use it. */
  readonly leftOut: readonly {
    readonly of: string;
    readonly distributions: number;
    readonly bytes: number;
  }[];
  /** Compiled by programs of the run: not included since they make it again, and what is included for all that. */
  readonly compiled: {
    readonly left: readonly CompiledCount[];
    /** Not what its source gives. */
    readonly other: readonly string[];
    readonly kept: readonly CompiledCount[];
  };
  /** By the user. */
  readonly without: readonly { readonly what: string; readonly used: number }[];
}

export const summarizeReach = ({
  extent,
  sizes,
  parts,
  leftOut,
  compiled,
  dropped,
}: Reach): ReachSummary => ({
  extent,
  sizes: sizes.map(({ extent: one, files, bytes }) => ({
    extent: one,
    ...(files !== undefined && { files }),
    bytes,
  })),
  parts: parts.slice(0, mostParts).map(({ name, path, files, bytes, used }) => ({
    name,
    ...(path !== undefined && { path: rawToText(path) }),
    files,
    bytes,
    used,
  })),
  leftOut: leftOut.map(({ of, distributions, bytes }) => ({
    of,
    distributions: distributions.length,
    bytes,
  })),
  compiled: { ...compiled, other: compiled.other.slice(0, mostParts).map(rawToText) },
  without: dropped.map(({ what, used }) => ({ what, used: used.length })),
});
