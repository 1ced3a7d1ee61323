import {
  type ChosenEngine,
  type Client,
  EngineError,
  type Image,
  type ImageJob,
  runProgram,
} from '@holotype/runtimes';
import { makeDirectories, makeScratch, openFile, removeTree } from '@holotype/host';
import { compareRaw, joinRaw, type RawPath, textToRaw } from '@holotype/model';
import type { WorkflowContext } from '../../../context.ts';
import { placeInRoot } from '../../place-in-root.ts';
import type { ReplayRequest } from '../../request.ts';
import { requestedBinds } from '../../requested-binds.ts';
import { runOptions } from '../../run-options.ts';
import type { Frozen, Ran } from '../../vessel.ts';

export interface ImageRun {
  readonly context: WorkflowContext;
  readonly request: ReplayRequest;
  readonly frozen: Frozen;
  readonly engine: ChosenEngine;
  readonly image: Image;
  readonly root: RawPath;
  readonly places: readonly RawPath[];
  readonly printed: (part: Uint8Array) => void;
}

const bindsOf = ({ context, request, frozen, root, places }: ImageRun): ImageJob['binds'] => {
  const asked = requestedBinds(context, request, frozen.run);
  const own = places
    .filter((target) => !asked.some((bind) => bind.target === target))
    .map((target) => ({ source: placeInRoot(root, target), target, writable: true }));
  return [...own, ...asked].sort((a, b) => compareRaw(a.target, b.target));
};

const tail = 4096;

/** The end of what was written to a file. */
const endOf = (path: RawPath): string => {
  const file = openFile(path);
  try {
    return Buffer.from(file.read(Math.max(0, file.size - tail), tail)).toString('utf8');
  } finally {
    file.close();
  }
};

const failed = (engine: ChosenEngine, why: string): EngineError =>
  new EngineError('ENGINE_FAILED', `${engine.name} did not run it: ${why}`, {
    exit: 'unsupported',
    hint: 'use another form, `--form dir` for one that needs no engine',
  });

const runClient = async (one: ImageRun, client: Client, scratch: RawPath): Promise<Ran> => {
  const { context, request, frozen, engine } = one;
  const options = runOptions(context, request, frozen, one.printed);
  const { network } = request;
  client.notes.forEach(options.note);
  const devices = client.isolation.processes ? undefined : joinRaw(scratch, 'devices');
  if (devices !== undefined) makeDirectories(devices);
  const done = await runProgram({
    ...options,
    argv: client.argv,
    environment: client.environment,
    network: engine.needsPrivateNetwork ? network : 'host',
    devices,
  });
  if (done.kind === 'refused') throw failed(engine, done.why);
  const { ended } = done;
  // On a terminal that is all in one stream.
  const said = options.terminal ? options.stdio.stdout : options.stdio.stderr;
  const stopped =
    ended.timedOut || ended.outputLimit || ended.exitCode === undefined || context.signal.aborted;
  const outcome = stopped
    ? ({ kind: 'ran', exitCode: ended.exitCode } as const)
    : await client.outcome({ exitCode: ended.exitCode, said: endOf(said) });
  if (outcome.kind === 'refused') throw failed(engine, outcome.why);
  return {
    ...ended,
    exitCode: outcome.exitCode,
    by: engine.name,
    isolation: ended.isolation && {
      ...client.isolation,
      signals: client.isolation.signals || ended.isolation.signals,
      network: engine.needsPrivateNetwork && network === 'none' ? done.network : client.isolation.network,
    },
    ...(!engine.writable && { writable: one.places }),
  };
};

/** Runs the command in the image, nothing of the engine's left behind. Throws EngineError. */
export const runImage = async (one: ImageRun): Promise<Ran> => {
  const { context, request, frozen, engine, image } = one;
  const { run } = frozen;
  const { argv, environment, stdin, terminal, note } = runOptions(context, request, frozen, one.printed);
  const scratch = makeScratch('holotype-run');
  note(`runs by ${engine.name} (${engine.why})`);
  try {
    const client = await engine.open({
      ...{ caller: context.environment, scratch, image, argv, environment },
      workingDirectory: run.workingDirectory,
      identity: { uid: run.uid, gid: run.gid },
      binds: bindsOf(one),
      home: run.home === undefined ? undefined : textToRaw(run.home),
      network: request.network,
      hasInput: stdin !== undefined,
      hasTerminal: terminal !== undefined,
    });
    try {
      return await runClient(one, client, scratch);
    } finally {
      await client.release();
    }
  } finally {
    removeTree(scratch);
  }
};
