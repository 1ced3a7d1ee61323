import { type Bundle, openBundle } from '@holotype/archive';
import { buildsByTimes } from '@holotype/capture';
import { copyBytes, makeDirectories, removeTree, renameFile, writeWhole } from '@holotype/host';
import { utf8ToRaw } from '@holotype/model';
import { type Context, needSpace } from '@holotype/replay';
import type { Trace } from '@holotype/trace';
import { lockCapture } from '../commands/lock.ts';
import { packCapture } from '../commands/pack.ts';
import { captureRun } from './capture-run.ts';
import { FreezeError } from './errors.ts';
import { refusePlaceInMemory } from './in-memory.ts';
import { findSurroundings, gather } from './gather.ts';
import { observeRun } from './observe-run.ts';
import type { FreezeRequest, Frozen } from './request.ts';
import { refuseNamesInDocuments } from './private.ts';
import { refuseSecretArguments } from './secrets.ts';
import { runTwice } from './twice.ts';

const failStrictly = (trace: Trace, strict: boolean): void => {
  if (!strict || trace.complete) return;
  const [reason] = trace.reasons;
  throw new FreezeError('FREEZE_TRACE_INCOMPLETE', `The trace is not complete: ${reason?.detail ?? ''}`, {
    hint: 'leave --strict away to freeze it all the same; the capsule says so',
  });
};

/** Runs, captures, locks and packs: one file, whole or not at all. */
export const freeze = async (context: Context, request: FreezeRequest): Promise<Frozen> => {
  refuseSecretArguments(request.argv);
  refusePlaceInMemory([utf8ToRaw(context.workingDirectory), request.project]);
  // The run may remove the directory that this process stands in, and from nowhere no worker starts.
  process.chdir('/');
  const place = `${request.output}.partial`;
  removeTree(place);
  makeDirectories(place, 0o700);
  let bundle: Bundle | undefined;
  try {
    needSpace(place, 256 * 1024 * 1024, 'Freezing');
    if (request.stdin === undefined) writeWhole(`${place}/stdin`, '');
    else copyBytes(request.stdin, `${place}/stdin`);
    const surroundings = findSurroundings(context, request.project);
    const trace = await observeRun(context, {
      argv: request.argv,
      workingDirectory: utf8ToRaw(context.workingDirectory),
      stdin: request.stdin === undefined ? undefined : `${place}/stdin`,
      place,
      keepFailed: request.keepFailed,
      echo: !request.quiet,
      timeout: request.timeout,
      maxOutput: request.maxOutput,
      looks: request.filesOnly || buildsByTimes(utf8ToRaw(request.argv[0])),
    });
    failStrictly(trace, request.strict);
    const gathered = await gather(context, request, trace, place, surroundings);
    await captureRun(context, request, trace, gathered);
    const { lock } = await lockCapture(context, `${place}/run.cap`, {
      mirror: request.mirrors,
      trust: 'content',
      ...request.options,
    });
    const pack = async () => {
      bundle?.close();
      bundle = await openBundle(`${place}/run.cap`);
      if (request.isPrivate) await refuseNamesInDocuments(surroundings.identity, bundle);
      const options = { full: request.full, ...request.options };
      return { bundle, bytes: await packCapture(context, bundle, `${place}/capsule`, options) };
    };
    let packed = await pack();
    if (request.twice) {
      await runTwice(context, request, packed.bundle, place);
      packed = await pack();
    }
    const { run } = packed.bundle.manifest;
    if (!run) throw new Error('the capture has no run');
    removeTree(request.output);
    renameFile(`${place}/capsule`, request.output);
    return { run, bytes: packed.bytes, kept: lock?.totals.kept.bytes ?? 0 };
  } finally {
    bundle?.close();
    removeTree(place);
  }
};
