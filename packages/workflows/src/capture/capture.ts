import { capture, type CaptureRequest } from '@holotype/capture';
import { type RawPath, rawToText } from '@holotype/model';
import {
  type CommonOptions,
  type Context,
  installedPaths,
  storeFor,
  toPath,
} from '@holotype/workflows-replay';
import { formatAmount, formatBytes } from '@holotype/terminal';

export interface CaptureOptions extends CommonOptions {
  readonly system?: boolean;
  readonly root?: string;
  readonly packages?: string;
  readonly output: string;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly force?: boolean;
  readonly dryRun?: boolean;
}

export const toRequest = (context: Context, options: CaptureOptions, output: RawPath): CaptureRequest => ({
  root: options.root === undefined ? '/' : toPath(context, options.root),
  output,
  replace: options.force ?? false,
  ...(options.packages !== undefined && { packages: options.packages.split(',') }),
  environment: context.environment,
  include: options.include.map((path) => toPath(context, path)),
  exclude: options.exclude.map((path) => toPath(context, path)),
  own: [output, `${output}.partial`, storeFor(context, options).path, ...installedPaths(context)],
  tool: context.tool,
  now: context.now(),
  privileged: context.uid === 0,
  signal: context.signal,
});

/** Captures with progress; gives what find would see. */
export const captureSystem = async (context: Context, options: CaptureOptions, output: RawPath) => {
  const { terminal } = context;
  using step = terminal.step('Reading facts, then every path', { unit: 'files' });
  let read = 0;
  const captured = await capture({
    ...toRequest(context, options, output),
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
    terminal.note(
      `holotype: left out, it looks like a secret: ${rawToText(path)}${line === undefined ? '' : ` line ${String(line)}`} (${rule})`,
    );
  step.done(`${formatAmount(captured.seen, 'paths')}, ${formatBytes(captured.manifest.tree.bytes)} hashed`);
  return captured;
};
