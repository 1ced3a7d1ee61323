import { lstat, type OutputFiles } from '@holotype/host';
import { joinRaw, type RawPath, type Run } from '@holotype/model';
import { safeStream } from '@holotype/terminal/words';
import { environmentOfRun } from '../captured-environment.ts';
import type { WorkflowContext } from '../context.ts';
import { withGpu } from '../gpu/host-gpu.ts';
import type { ReplayRequest } from './request.ts';
import type { Frozen } from './prepared.ts';
import { tell } from '../events.ts';

/** What is the same whatever the run is run in. */
export interface RunOptions {
  readonly argv: readonly [string, ...string[]];
  readonly environment: Readonly<Record<string, string>>;
  readonly timeout: number | undefined;
  readonly stdin: RawPath | undefined;
  readonly pipesInput: boolean;
  readonly terminal: Run['terminal'];
  readonly stdio: OutputFiles;
  readonly note: (line: string) => void;
}

/** A stranger's run is not handed a terminal, its title, colours and clipboard: nor one behind a pipe, or that of who prints a log later. */
const shownOf =
  ({ raw }: Pick<ReplayRequest, 'raw'>): NonNullable<OutputFiles['shown']> =>
  () =>
    raw ? (part) => part : safeStream();

const noWishes = { given: new Map<string, string>(), without: new Set<string>() };

export const runOptions = (
  context: WorkflowContext,
  request: ReplayRequest,
  { run, gpu }: Pick<Frozen, 'run' | 'gpu'>,
  printed: (part: Uint8Array) => void,
): RunOptions => {
  const at = (name: string) => joinRaw(request.output, name);
  return {
    argv: run.argv as unknown as readonly [string, ...string[]],
    environment: withGpu(
      gpu,
      environmentOfRun(run, request.variables ?? noWishes, context.environment),
      context.environment,
      request.variables,
    ),
    timeout: request.timeout,
    // As the run found it.
    pipesInput: run.standardInput === 'pipe',
    terminal: run.terminal,
    stdin: lstat(at('stdin')) ? at('stdin') : undefined,
    stdio: {
      stdout: at('stdout'),
      stderr: at('stderr'),
      printed,
      shown: request.quiet ? undefined : shownOf(request),
      limit: request.maxOutput,
    },
    note: (line) => {
      tell(context, 'RUNTIME', line);
    },
  };
};
