import type { ChosenVariables, Dropped } from '@holotype/capture';
import type { LocalContent } from '@holotype/capsule';
import { hashLocal } from '@holotype/host';
import { type RawPath, rawToText, type Run, type RunInput, type RunOutput, toWord } from '@holotype/model';
import type { Ranks, Trace } from '@holotype/trace';
import type { RunResults } from '@holotype/verify';
import type { InputRecord } from './run-input.ts';
import type { Contacts } from './contacts.ts';
import type { Requested } from './request.ts';
import { beganAt } from './notices.ts';
import { usesGpu } from './gpu-use.ts';
import type { Result } from './results.ts';

export interface Streams {
  readonly stdin: LocalContent;
  readonly stdout: LocalContent;
  readonly stderr: LocalContent;
}
export interface SectionRequest {
  readonly argv: readonly string[];
  readonly workingDirectory: RawPath;
  readonly project: RawPath | undefined;
  readonly home: RawPath | undefined;
  readonly uid: number;
  readonly gid: number;
  readonly trace: Trace;
  readonly contacts: Contacts;
  readonly variables: ChosenVariables;
  readonly streams: Streams;
  readonly input: InputRecord;
  readonly inputs: readonly RunInput[];
  readonly results: readonly Result[];
  readonly kept: Run['kept'];
  readonly requested: Requested;
  readonly credentials: Run['credentials'];
  readonly notices: Run['notices'];
  readonly dropped: readonly Dropped[];
}

/** Of what was left out and the run used, that are named. */
const mostPaths = 20;

/** The bytes of a local file, by hash. */
export const contentOf = (local: RawPath): LocalContent => ({ local, ...hashLocal(local) });

const toOutput = ({ path, after, sha256, declared, rewritten }: Result): RunOutput => ({
  path: rawToText(path),
  type: after.type === 'symlink' ? 'symlink' : 'file',
  size: after.size,
  sha256,
  mode: after.mode,
  declared,
  varies: false,
  ...(rewritten && { rewritten }),
});

const bare = ({ size, sha256 }: LocalContent) => ({ size, sha256 });

/** What the run left, and what is asked of it. */
export const toResults = ({
  project,
  results,
  streams,
  kept,
  requested,
}: Pick<SectionRequest, 'project' | 'results' | 'streams' | 'kept' | 'requested'>): RunResults => ({
  ...(project !== undefined && { project: rawToText(project) }),
  outputs: results.map(toOutput),
  streams: { stdout: bare(streams.stdout), stderr: bare(streams.stderr) },
  kept,
  policies: [...requested.policies],
  claims: [...requested.claims],
});

const toRanks = ({ programAt, each }: Ranks): NonNullable<Run['ranks']> => ({
  ...(programAt !== undefined && { programAt }),
  each: each.map(({ number, node, complete, exitCode, why }) => ({
    number,
    node,
    complete,
    ...(exitCode !== undefined && { exitCode }),
    ...(why !== undefined && { why: toWord(why) }),
  })),
});

/** The Manifest's run section. */
export const toSection = (request: SectionRequest): Run => {
  const { trace, streams, variables } = request;
  const { end, usage } = trace;
  const opensGpu = usesGpu(trace);
  return {
    argv: [...request.argv] as [string, ...string[]],
    workingDirectory: rawToText(request.workingDirectory),
    ...toResults(request),
    ...(request.home !== undefined && { home: rawToText(request.home) }),
    uid: request.uid,
    gid: request.gid,
    environment: variables.recorded.map(({ name, value }) => ({ name, value })),
    withheld: variables.withheld.map(({ name, reason }) => ({ name, reason })),
    stdin: bare(streams.stdin),
    ...request.input,
    end: {
      ...(end.exitCode !== undefined && { exitCode: end.exitCode }),
      ...(end.signal !== undefined && { signal: end.signal }),
    },
    began: beganAt(streams.stdin.local),
    usage: {
      wall: usage.wall,
      ...(usage.user !== undefined && { user: usage.user }),
      ...(usage.system !== undefined && { system: usage.system }),
      ...(usage.peakMemory !== undefined && { peakMemory: usage.peakMemory }),
      ...(usage.processes !== undefined && { processes: usage.processes }),
      ...(usage.threads !== undefined && { threads: usage.threads }),
    },
    trace: {
      mechanism: trace.mechanism,
      complete: trace.complete,
      reasons: trace.reasons.map(({ code, detail }) => ({ code, detail: toWord(detail) })),
    },
    ...(trace.ranks && { ranks: toRanks(trace.ranks) }),
    inputs: [...request.inputs],
    contacts: [...request.contacts.contacts],
    usesLoopback: trace.contacts.some(
      (contact) => contact.family !== 'unix' && contact.loopback && contact.within,
    ),
    ...(opensGpu !== undefined && { usesGpu: opensGpu }),
    credentials: [...request.credentials],
    ...(request.dropped.length > 0 && {
      leftOut: request.dropped.map(({ what, used }) => ({
        what: toWord(what),
        used: used.length,
        paths: used.slice(0, mostPaths).map((path) => toWord(rawToText(path))),
      })),
    }),
    ...(request.notices !== undefined && { notices: request.notices }),
  };
};
