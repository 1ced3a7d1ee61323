import { openRoot, type OutputName, type Shown, standingIn } from '@holotype/host';
import type { RawPath } from '@holotype/model';
import { runInRoot, type RunRequest, type RunResult } from '@holotype/runtimes';
import { safeStream } from '@holotype/terminal/words';
import { capturedEnvironment } from '../captured-environment.ts';
import { type WorkflowContext } from '../context.ts';
import { tell } from '../events.ts';
import { findHostGpu, giveGpu, withGpu } from '../gpu/host-gpu.ts';
import { readSidecar } from '../sidecar.ts';
import { withWayIn } from '../way-in/index.ts';

/** A command in a directory that `rebuild` made. */
export interface RunInsideRequest extends Pick<RunRequest, 'argv' | 'binds'> {
  readonly directory: RawPath;
  /** Inside; default `/`. */
  readonly workingDirectory?: string | undefined;
  /** Keeps what the command writes; default: it is discarded. */
  readonly write?: boolean | undefined;
  /** How to enter; default: the first way that works. */
  readonly enclosure?: RunRequest['runtime'] | undefined;
  /** Where to put what the command writes until it is discarded. */
  readonly scratch?: RawPath | undefined;
  /** This machine's GPUs are the command's to use; default false. */
  readonly gpu?: boolean | undefined;
  /** What the command prints comes as it is; default without what acts on a terminal. */
  readonly raw?: boolean | undefined;
}

/**
 * Runs a command inside a rebuilt directory with the captured environment and this process's own streams. How it ended is a result; throws
 * SidecarError `REBUILT_UNKNOWN`, RunError, GpuError.
 */
export const runInside = async (context: WorkflowContext, request: RunInsideRequest): Promise<RunResult> => {
  const {
    directory,
    argv,
    binds,
    workingDirectory = '/',
    write = false,
    enclosure = 'auto',
    scratch,
    raw = false,
  } = request;
  const manifest = readSidecar(directory);
  const gpu = request.gpu
    ? giveGpu(await findHostGpu(context, manifest), {
        places: write ? 'made' : 'added',
        look: standingIn(openRoot(directory).files),
        scratch,
      })
    : undefined;
  const cut = new Set<OutputName>();
  const shown: Shown = (name) => safeStream({ typed: process[name].isTTY, onCut: () => cut.add(name) });
  const environment = capturedEnvironment(manifest, context.environment);
  const result = await withWayIn(context, enclosure, (brought) =>
    runInRoot({
      root: directory,
      brought,
      argv,
      binds: [...(binds ?? []), ...(gpu?.binds ?? [])],
      devices: gpu?.devices,
      environment: withGpu(gpu, raw ? environment : withoutOrders(environment), context.environment),
      shown: raw ? undefined : shown,
      workingDirectory,
      write,
      runtime: enclosure,
      ...(scratch !== undefined && { scratch }),
      note: (line) => {
        tell(context, 'RUNTIME', line);
      },
    }),
  ).finally(() => gpu?.release());
  // On a terminal it is seen; elsewhere it may have been data.
  for (const name of cut)
    if (!process[name].isTTY)
      tell(
        context,
        'OUTPUT_FILTERED',
        `characters that act on a terminal, or are no text, were cut from what the command printed to ${name}; --raw gives every byte`,
        'warning',
      );
  return result;
};

/** Of a terminal to which no orders come: programs that edit lines or colour them do without. */
const withoutOrders = (environment: Readonly<Record<string, string>>): Record<string, string> =>
  environment['TERM'] === undefined ? environment : { ...environment, TERM: 'dumb' };
