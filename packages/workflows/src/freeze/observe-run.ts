import { findProject } from '@holotype/capture';
import { lstat, makeDirectories, openLocal, saidIn } from '@holotype/host';
import { baseOf, type RawPath, rawToUtf8, sayOfRun, utf8ToRaw } from '@holotype/model';
import { formatBytes, formatDuration } from '@holotype/terminal/words';
import { type Trace, traceRun } from '@holotype/trace';
import { beginStage, tell, type WorkflowContext } from '@holotype/workflows-replay';
import { FreezeError } from './errors.ts';
import { gatherRanks, nameNodes } from '../ranks/gather-ranks.ts';
import { readParts } from '../ranks/parts.ts';
import { type Split, splitSrun } from '../ranks/split-srun.ts';
import { rankVariables, traceWords } from '../ranks/trace-rank.ts';
import { partialFiles } from './partial-place.ts';
import type { FreezeRequest } from './request.ts';
import type { RunInput } from './run-input.ts';

export interface ObserveRequest {
  readonly argv: readonly [string, ...string[]];
  readonly workingDirectory: RawPath;
  /** The whole of it. */
  readonly environment: Readonly<Record<string, string>>;
  readonly input: RunInput;
  /** An existing directory. */
  readonly place: RawPath;
  readonly keepFailed: boolean;
  readonly ranks: FreezeRequest['ranks'];
  readonly echo: boolean;
  readonly timeout: number | undefined;
  /** Bytes. */
  readonly maxOutput: number;
}

/** Stops a run that prints more than is kept. */
const outputWatch = (limit: number) => {
  const controller = new AbortController();
  let left = limit;
  return {
    signal: controller.signal,
    take: (part: Uint8Array) => {
      left -= part.length;
      if (left >= 0) return;
      const message = `The run printed more than ${formatBytes(limit)}, and was stopped`;
      controller.abort(
        new FreezeError('FREEZE_OUTPUT_TOO_LARGE', message, {
          hint: 'nothing was frozen; redirect its output to a file, or allow more with --max-output',
        }),
      );
    },
  };
};

/** Runs the command as it would run alone, and watches it. Throws FreezeError `FREEZE_RUN_FAILED`, `FREEZE_OUTPUT_TOO_LARGE`, TraceError. */
export const observeRun = async (context: WorkflowContext, request: ObserveRequest): Promise<Trace> => {
  const { place, keepFailed, ranks } = request;
  const wrapped = wrapRanks(context, request);
  makeDirectories(`${place}/trace`);
  const output = outputWatch(request.maxOutput);
  const { file, input, terminal } = request.input;
  // What a command draws on its terminal nothing may cover.
  using stage = beginStage(terminal ? { onEvent: () => undefined } : context, 'run', 'Running');
  const { parts } = partialFiles(place);
  const own = await traceRun({
    argv: wrapped
      ? [...wrapped.launcher, ...traceWords(context), '--part', rawToUtf8(parts), '--', ...wrapped.program]
      : request.argv,
    workingDirectory: rawToUtf8(request.workingDirectory),
    environment: { ...request.environment, ...(ranks === 'scripts' && rankVariables(context, parts)) },
    scratch: rawToUtf8(`${place}/trace`),
    stdin: file === undefined ? undefined : rawToUtf8(file),
    input,
    stdout: rawToUtf8(`${place}/stdout`),
    stderr: rawToUtf8(`${place}/stderr`),
    echo: request.echo,
    outputLimit: request.maxOutput,
    printed: (part) => {
      stage.printed(part);
      output.take(part);
    },
    reached: stage.advance,
    ...(request.timeout !== undefined && { timeout: request.timeout }),
    signal: AbortSignal.any([context.signal, output.signal]),
  });
  stage[Symbol.dispose]();
  const named = nameNodes(readParts(parts));
  for (const [node, alias] of named.nodes)
    tell(context, 'CONTACT_RENAMED', `the capsule calls ${node} ${alias}`);
  const trace = gatherRanks({
    trace: own,
    parts: named,
    wrapped,
    promised: ranks === 'scripts',
  });
  const { end, usage } = trace;
  const how =
    end.signal === undefined ? `exit code ${String(end.exitCode ?? '?')}` : `killed by ${end.signal}`;
  if (end.exitCode !== 0 && !keepFailed) {
    throw new FreezeError('FREEZE_RUN_FAILED', `${request.argv[0]} failed: ${how}`, {
      hint: failedHint(place),
    });
  }
  tell(
    context,
    'RUN_ENDED',
    `${how} after ${formatDuration(usage.wall * 1000)}; watched by ${trace.mechanism}${trace.complete ? '' : ', not complete'}`,
  );
  for (const reason of trace.reasons.slice(0, 5))
    tell(context, 'TRACE_INCOMPLETE', sayOfRun(reason), 'warning');
  return trace;
};

/** Where the program stands that an srun starts, and what is started in its place: said, as it is not what was typed. */
const wrapRanks = (context: WorkflowContext, { argv, ranks }: ObserveRequest): Split | undefined => {
  const [launcher] = argv;
  if (ranks === 'none' || baseOf(utf8ToRaw(launcher)) !== 'srun') return undefined;
  const split = splitSrun(argv);
  if ('why' in split) {
    tell(context, 'RANKS', `the ranks of ${launcher} are not watched: ${split.why}`, 'warning');
    return undefined;
  }
  const words = [...split.launcher, 'holotype', 'trace', '--', ...split.program];
  tell(context, 'RANKS', `each rank records itself: ${words.join(' ')}`);
  return split;
};

/** As Python, the shells, Perl, R, Java, Julia and Node say that there was nothing to read. */
const endOfInput =
  /\bEOF(?:Error)?\b|end of (?:file|input)|NoSuchElementException|no (?:lines|input)\b|\bstdin\b|standard input|empty input/i;

/** What to do about a command that failed, whose standard input and stderr lie in `place`: it may have read where there was nothing. */
export const failedHint = (place: RawPath): string => {
  const usual = 'nothing was frozen; fix the command, or add --keep-failed to freeze the failed run';
  if ((lstat(`${place}/stdin`)?.size ?? 0) > 0) return usual;
  const said = saidIn(`${place}/stderr`).join('\n');
  const how = 'give it a file with --stdin FILE, or type at a terminal with --tty';
  if (endOfInput.test(said)) return `its standard input was empty; ${how}. Else ${usual}`;
  return said.trim() === '' ? `${usual}; if it reads standard input, that was empty: ${how}` : usual;
};

/** Where a run belongs; found before it starts, as it may remove its own directory. */
export interface Surroundings {
  readonly workingDirectory: RawPath;
  readonly home: RawPath | undefined;
  readonly project: RawPath | undefined;
}

export const findSurroundings = (context: WorkflowContext, asked: RawPath | undefined): Surroundings => {
  const workingDirectory = utf8ToRaw(context.workingDirectory);
  const variable = context.environment['HOME'];
  const home = variable === undefined ? undefined : utf8ToRaw(variable);
  const homes = home === undefined ? [] : [home];
  return { workingDirectory, home, project: findProject(openLocal(), workingDirectory, homes, asked) };
};
