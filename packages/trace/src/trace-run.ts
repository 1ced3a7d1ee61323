import { constants } from 'node:os';
import { lstat, makeDirectories } from '@holotype/host';
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
import { tryMechanism } from './trial.ts';
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
  throw new TraceError('TRACE_NO_MECHANISM', `Nothing here can watch a command (${refusals})`, {
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

const toUsage = (end: EndRecord): Usage => ({
  wall: end.wall / 1e6,
  user: end.user / 1e6,
  system: end.system / 1e6,
  peakMemory: end.peakMemory,
  processes: end.processes === 0 ? undefined : end.processes,
  threads: end.threads === 0 ? undefined : end.threads,
});

const endOf = (collection: Collection, argv0: string): EndRecord => {
  const end = collection.end();
  if (!end)
    throw new TraceError('TRACE_TRACER_FAILED', 'The tracer ended before the run did', {
      hint: 'was it killed, for want of memory perhaps?',
    });
  if (end.how !== 'refused') return end;
  throw new TraceError('TRACE_COMMAND_REFUSED', `Cannot start ${argv0} (${errorName(end.value)})`, {
    hint: 'is it installed, on PATH and executable?',
    exit: 'missing',
  });
};

/** Runs a command and tells what it touched. Throws TraceError, HostError, or the reason of an aborted signal. */
export const traceRun = async (request: TraceRequest): Promise<Trace> => {
  checkRequest(request);
  const { name, reasons: choice } = await choose(request);
  const preimages = `${request.scratch}/preimages`;
  makeDirectories(utf8ToRaw(preimages), 0o700);
  const helper = findHelper(request.scratch);
  if (!helper) throw new TraceError('TRACE_NO_MECHANISM', 'The tracing helper is gone');
  try {
    await using contents = hashContents(request.signal);
    const collection = collectRecords(contents.noticed);
    const { truncated } = await runHelper({ helper: helper.path, way: name, preimages, request, collection });
    const end = endOf(collection, request.argv[0]);
    const drafts = collection.drafts();
    const digests = await contents.settle(drafts, utf8ToRaw(preimages));
    const reasons: readonly TraceReason[] = [
      ...choice,
      ...toReasons(collection.reasons()),
      ...(name === 'none' ? [{ code: 'mechanism-partial', detail: 'no file was watched' } as const] : []),
      ...(truncated ? [{ code: 'output-limit', detail: String(request.outputLimit) } as const] : []),
      ...(end.timedOut ? [{ code: 'timed-out', detail: String(request.timeout) } as const] : []),
    ];
    return {
      mechanism: name,
      complete: isComplete(name, reasons),
      reasons,
      end: toEnd(end),
      usage: toUsage(end),
      ...mergeFiles(drafts, digests, utf8ToRaw(preimages)),
      contacts: collection.contacts(),
      programs: collection.programs(),
    };
  } finally {
    helper.close();
  }
};
