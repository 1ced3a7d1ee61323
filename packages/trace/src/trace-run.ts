import { constants } from 'node:os';
import { lstat, makeDirectories, type WatchedEnd } from '@holotype/host';
import { utf8ToRaw } from '@holotype/model';
import { errorName } from './broken.ts';
import { type Collection, collectRecords } from './collect.ts';
import { TraceError } from './errors.ts';
import { hashContents } from './files/contents.ts';
import { mergeFiles } from './files/merge.ts';
import { findHelper } from './helper.ts';
import { isComplete, toReasons } from './reasons.ts';
import type { EndRecord } from './records/record.ts';
import { type MechanismName, mechanismNames, type TraceRequest } from './request.ts';
import type { RunEnd, Trace, TraceReason, Usage } from './trace.ts';
import { runPlain } from './plain.ts';
import { runStrace } from './strace/run-strace.ts';
import { tryMechanism } from './trial.ts';
import { recordUnwatched } from './unwatched.ts';
import { runHelper } from './watch.ts';

const checkRequest = ({ workingDirectory, scratch }: TraceRequest): void => {
  for (const path of [workingDirectory, scratch]) {
    if (lstat(utf8ToRaw(`${path}/.`))?.type === 'directory') continue;
    throw new TraceError('TRACE_REQUEST_INVALID', `Not a directory: ${path}`, { exit: 'invalid' });
  }
};

interface Choice {
  readonly name: MechanismName;
  /** What would have been better and does not work. */
  readonly reasons: readonly TraceReason[];
}

const choose = async ({ mechanisms = mechanismNames, scratch }: TraceRequest): Promise<Choice> => {
  const reasons: TraceReason[] = [];
  for (const name of mechanisms) {
    const { usable, why } = await tryMechanism(name, scratch);
    if (usable) return { name, reasons };
    reasons.push({ code: 'mechanism-unusable', detail: `${name}: ${why}` });
  }
  const refusals = reasons.map(({ detail }) => detail).join('; ');
  throw new TraceError('TRACE_NO_MECHANISM', `Nothing on this machine can observe a command (${refusals})`, {
    hint: 'allow ptrace and seccomp here, or capture the whole system',
    exit: 'unsupported',
  });
};

const signalName = (number: number): string =>
  Object.entries(constants.signals).find(([, value]) => value === number)?.[0] ?? `signal ${String(number)}`;

const toEnd = ({ how, value, timedOut }: EndRecord): RunEnd => ({
  exitCode: how === 'exited' ? value : undefined,
  signal: how === 'signalled' ? signalName(value) : undefined,
  timedOut,
});

/** Of what the kernel did not tell all is 0. */
const toUsage = (end: EndRecord): Usage => ({
  wall: end.wall / 1e6,
  user: end.peakMemory === 0 ? undefined : end.user / 1e6,
  system: end.peakMemory === 0 ? undefined : end.system / 1e6,
  peakMemory: end.peakMemory === 0 ? undefined : end.peakMemory,
  processes: end.processes === 0 ? undefined : end.processes,
  threads: end.threads === 0 ? undefined : end.threads,
});

const endOf = (collection: Collection, argv0: string): EndRecord => {
  const end = collection.end();
  if (!end)
    throw new TraceError('TRACE_TRACER_FAILED', 'The tracer ended before the run', {
      hint: 'it may have been killed for lack of memory',
    });
  if (end.how !== 'refused') return end;
  throw new TraceError('TRACE_COMMAND_REFUSED', `Cannot start ${argv0} (${errorName(end.value)})`, {
    hint: 'is it installed, on PATH and executable?',
    exit: 'missing',
  });
};

/** What a mechanism cannot see of any run. */
const partial: Readonly<Partial<Record<MechanismName, string>>> = {
  strace: 'files opened through io_uring, and what files were before the run changed them, are not seen',
  none: 'no file was watched: only the program, files among its arguments, and what was written where it started are known',
};

const runBy = async (
  name: MechanismName,
  request: TraceRequest,
  preimages: string,
  collection: Collection,
): Promise<WatchedEnd> => {
  if (name === 'strace') return runStrace(request, collection);
  const helper = findHelper(request.scratch);
  const watch = () =>
    helper
      ? runHelper({ helper: helper.path, way: name, preimages, request, collection })
      : runPlain(request, collection);
  try {
    return await (name === 'none' ? recordUnwatched(request, collection, watch) : watch());
  } finally {
    helper?.close();
  }
};

/** Runs a command and tells what it touched. Throws TraceError, HostError, or the reason of an aborted signal. */
export const traceRun = async (request: TraceRequest): Promise<Trace> => {
  checkRequest(request);
  const { name, reasons: choice } = await choose(request);
  const preimages = `${request.scratch}/preimages`;
  makeDirectories(utf8ToRaw(preimages), 0o700);
  await using contents = hashContents(request.signal);
  const collection = collectRecords((draft) => {
    contents.noticed(draft);
    request.reached?.();
  });
  const { truncated } = await runBy(name, request, preimages, collection);
  const end = endOf(collection, request.argv[0]);
  const drafts = collection.drafts();
  const digests = await contents.settle(drafts, utf8ToRaw(preimages));
  const unseen = partial[name];
  const reasons: readonly TraceReason[] = [
    ...choice,
    ...toReasons(collection.reasons()),
    ...(unseen === undefined ? [] : [{ code: 'mechanism-partial', detail: unseen } as const]),
    ...(truncated ? [{ code: 'output-limit', detail: String(request.outputLimit) } as const] : []),
    ...(end.timedOut ? [{ code: 'timed-out', detail: String(request.timeout) } as const] : []),
  ];
  return {
    mechanism: name,
    complete: isComplete(reasons),
    reasons,
    end: toEnd(end),
    usage: toUsage(end),
    ...mergeFiles(drafts, digests, utf8ToRaw(preimages)),
    contacts: collection.contacts(),
    notices: collection.notices(),
    programs: collection.programs(),
  };
};
