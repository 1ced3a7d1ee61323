import { readWhole, writeWhole } from '@holotype/host';
import { joinRaw, type RawPath, type Sections } from '@holotype/model';
import type { Identity } from '@holotype/host';
import type { RequestedBind, RuntimeName } from '@holotype/runtimes';

/** What every rank of a replay is and gets; a file beside the root tells them. */
export interface RankRequest {
  readonly root: RawPath;
  readonly write: boolean;
  readonly argv: readonly [string, ...string[]];
  /** As the run had it; each rank adds what its launcher tells it. */
  readonly environment: Readonly<Record<string, string>>;
  readonly workingDirectory: string;
  readonly binds: readonly RequestedBind[];
  readonly identity: Identity;
  readonly network: 'host' | 'none';
  readonly runtime: RuntimeName;
  /** Each gets its node's GPUs: what the Manifest says of the C library. */
  readonly gpu?: Pick<Sections, 'libc'> | undefined;
}

export const rankFile = (output: RawPath): RawPath => joinRaw(output, 'rank.json');

export const writeRankRequest = (output: RawPath, request: RankRequest): void => {
  writeWhole(rankFile(output), JSON.stringify(request));
};

/** What `writeRankRequest` wrote, by the same user's replay. Throws HostError. */
export const readRankRequest = (path: RawPath): RankRequest =>
  JSON.parse(readWhole(path).toString('utf8')) as RankRequest;
