import { capture, type Captured, type CaptureRequest, type Look, look } from '@holotype/capture';
import { type RawPath, rawToText } from '@holotype/model';
import { secretFinder } from '@holotype/secrets';
import { beginStage, installedPaths, tell, type WorkflowContext } from '@holotype/workflows-replay';
import { formatAmount, formatBytes } from '@holotype/terminal/words';
import { knownHashes } from './known-hashes.ts';

export interface SystemRequest {
  /** The capture directory to make. */
  readonly output: RawPath;
  /** A root file system that does not run; default: this machine. */
  readonly root?: RawPath | undefined;
  /** Names of packages: only these, and what they depend on. */
  readonly packages?: readonly string[] | undefined;
  /** Inside the root. */
  readonly include?: readonly RawPath[];
  readonly exclude?: readonly RawPath[];
  /** Replaces what is there. */
  readonly force?: boolean;
  /** Reads also what has not changed since it was last read. */
  readonly rehash?: boolean;
}

const toRequest = (context: WorkflowContext, wishes: SystemRequest): CaptureRequest => {
  const { output, root = '/', packages, include = [], exclude = [], force = false } = wishes;
  return {
    root,
    output,
    include,
    exclude,
    replace: force,
    ...(packages !== undefined && { packages }),
    environment: context.environment,
    secrets: secretFinder,
    own: [output, `${output}.partial`, context.store.path, ...installedPaths(context)],
    tool: context.tool,
    now: context.now(),
    privileged: context.uid === 0,
    signal: context.signal,
  };
};

/** What a capture would hold, and what it would leave out: nothing is written. `search`: what looks like a secret is left out, for which files are read. */
export const lookAtSystem = (
  context: WorkflowContext,
  request: SystemRequest,
  search: boolean,
  onBytes: (bytes: number) => void = () => undefined,
): Promise<Look> =>
  look(
    {
      ...toRequest(context, request),
      progress: {
        walked: (_, bytes) => {
          onBytes(bytes);
        },
      },
    },
    search,
  );

/** Records a machine: facts, every file with its hash, and an account of the rest. Throws CaptureError, HostError. */
export const captureSystem = async (context: WorkflowContext, request: SystemRequest): Promise<Captured> => {
  using step = beginStage(context, 'capture', 'Reading facts, then every path', { unit: 'files' });
  let read = 0;
  const captured = await capture({
    ...toRequest(context, request),
    known: knownHashes(context, request.root ?? '/', request.rehash ?? false),
    progress: {
      probing: (what) => {
        step.detail(`looking at ${what}`);
      },
      walking: (paths) => {
        if (paths !== undefined) step.expect(paths);
      },
      walked: (paths, bytes) => {
        step.advance(paths);
        step.detail(`${formatBytes((read += bytes))} hashed`);
      },
    },
  });
  for (const { path, line, rule } of captured.secrets)
    tell(
      context,
      'SECRET_LEFT_OUT',
      `excluded because it looks like a secret: ${rawToText(path)}${line === undefined ? '' : ` line ${String(line)}`} (${rule})`,
    );
  step.done(`${formatAmount(captured.seen, 'paths')}, ${formatBytes(captured.manifest.tree.bytes)} hashed`);
  return captured;
};
