import { makeDirectories } from '@holotype/host';
import { type RawPath, rawToUtf8 } from '@holotype/model';
import type { Context } from '@holotype/replay';
import { formatDuration } from '@holotype/terminal';
import { type Trace, traceRun } from '@holotype/trace';
import { FreezeError } from './errors.ts';

export interface ObserveRequest {
  readonly argv: readonly [string, ...string[]];
  readonly workingDirectory: RawPath;
  readonly stdin: RawPath | undefined;
  /** An existing directory. */
  readonly place: RawPath;
  readonly keepFailed: boolean;
  readonly echo: boolean;
  readonly timeout: number | undefined;
  /** Also what is asked for without being opened. */
  readonly looks: boolean;
}

/** Runs the command as it would run alone, and watches it. Throws FreezeError `FREEZE_RUN_FAILED`, TraceError. */
export const observeRun = async (context: Context, request: ObserveRequest): Promise<Trace> => {
  const { place, keepFailed } = request;
  makeDirectories(`${place}/trace`);
  const trace = await traceRun({
    argv: request.argv,
    workingDirectory: rawToUtf8(request.workingDirectory),
    environment: context.environment,
    scratch: rawToUtf8(`${place}/trace`),
    stdin: request.stdin === undefined ? undefined : rawToUtf8(request.stdin),
    stdout: rawToUtf8(`${place}/stdout`),
    stderr: rawToUtf8(`${place}/stderr`),
    echo: request.echo,
    looks: request.looks,
    ...(request.timeout !== undefined && { timeout: request.timeout }),
    signal: context.signal,
  });
  const { end, usage } = trace;
  const how =
    end.signal === undefined ? `exit code ${String(end.exitCode ?? '?')}` : `killed by ${end.signal}`;
  if (end.exitCode !== 0 && !keepFailed) {
    throw new FreezeError('FREEZE_RUN_FAILED', `${request.argv[0]} failed: ${how}`, {
      hint: 'nothing was frozen; mend the command, or add --keep-failed to freeze it as it is',
    });
  }
  context.terminal.note(
    `holotype: ${how} after ${formatDuration(usage.wall * 1000)}; watched by ${trace.mechanism}${trace.complete ? '' : ', not complete'}`,
  );
  for (const { code, detail } of trace.reasons.slice(0, 5))
    context.terminal.note(`holotype: ${code}: ${detail}`);
  return trace;
};
