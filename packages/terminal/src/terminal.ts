import { shownJson } from '@holotype/model';
import { createLiveLine } from './live-line.ts';
import { type Clock, type Lifecycle, type Output, systemClock } from './output.ts';
import { progressLine } from './progress-line.ts';
import { safeLines } from './safe-text.ts';
import { createStep, heartbeat, type RunningStep, type Step, type StepOptions } from './step.ts';
import { type Environment, type Style, toStyle, wantsColor } from './style.ts';

export interface TerminalOptions {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Environment;
  /** Node's process: signals and exit. */
  readonly lifecycle: Lifecycle;
  /** No progress and no notes; errors stay. */
  readonly quiet?: boolean;
  readonly clock?: Clock;
}

export interface Terminal {
  /** Colours for stdout. */
  readonly style: Style;
  /** Colours for stderr. */
  readonly errorStyle: Style;
  /** True where a line can be written over: on a terminal, unless quiet. */
  readonly isLive: boolean;
  /** Width of stdout; 80 where nobody says. */
  readonly columns: number;
  /** A result, on stdout. What is printed, noted or alerted leaves without a control character of anybody else; safeText also keeps a stranger's text on its line. */
  readonly print: (line: string) => void;
  /** A result for programs, on stdout. */
  readonly json: (value: unknown) => void;
  /** What people may want to know, on stderr; not if quiet. */
  readonly note: (line: string) => void;
  /** What people must know, on stderr. */
  readonly alert: (line: string) => void;
  /** Starts a long piece of work. One live line on a terminal; in a pipe one line when done and one every 30 s. */
  readonly step: (label: string, options?: StepOptions) => Step;
  /** Leaves a clean line and the cursor shown; steps that still run are seen no more. */
  readonly close: () => void;
}

const redrawMs = 100;
const refreshMs = 1000;
const heartbeatMs = 30_000;

// A pseudo-terminal that nobody sized has 0 columns.
const widthOf = (output: Output): number => output.columns || 80;

const speaksUnicode = (env: Environment): boolean =>
  /utf-?8/i.test(env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '');

export const createTerminal = (options: TerminalOptions): Terminal => {
  const { stdout, stderr, env, lifecycle, quiet = false, clock = systemClock } = options;
  const live = stderr.isTTY === true && env['TERM'] !== 'dumb' && !quiet;
  const unicode = speaksUnicode(env);
  const [coloured, errorColoured] = [stdout, stderr].map((one) => wantsColor(env, one.isTTY === true)) as [
    boolean,
    boolean,
  ];
  const errorStyle = toStyle(errorColoured);
  const line = createLiveLine(stderr, lifecycle);
  /** The only way out for words. */
  const write = (output: Output, text: string): void => {
    output.write(`${safeLines(text, output === stdout ? coloured : errorColoured)}\n`);
  };
  const running = new Set<RunningStep>();
  let lastShown = -Infinity;
  let stopClock: (() => void) | undefined;

  const show = (): void => {
    const last = [...running].at(-1);
    if (!last) return;
    const interval = live ? redrawMs : heartbeatMs;
    const now = clock.now();
    if (quiet || now - lastShown < interval) return;
    lastShown = now;
    const progress = last.progress();
    if (live)
      line.draw(safeLines(progressLine(progress, widthOf(stderr) - 1, unicode, errorStyle), errorColoured));
    else write(stderr, heartbeat(progress));
  };
  /** Writes above the live line, which comes back with the next change. */
  const above = (output: Output, text: string): void => {
    line.clear();
    write(output, text);
    if (live) lastShown = -Infinity;
  };
  const close = (): void => {
    running.clear();
    stopClock?.();
    stopClock = undefined;
    line.release();
  };
  const end = (step: RunningStep, text?: string): void => {
    if (!running.delete(step)) return;
    if (running.size === 0) close();
    else line.clear();
    if (live) lastShown = -Infinity;
    if (text !== undefined && !quiet) write(stderr, text);
    show();
  };
  const start = (label: string, stepOptions: StepOptions = {}): Step => {
    const tick = unicode ? '✓' : '*';
    const started = createStep(label, stepOptions, clock, {
      changed: show,
      finished: (name, summary) => {
        end(started, `${errorStyle.green(tick)} ${name}${summary === '' ? '' : `: ${summary}`}`);
      },
      dropped: () => {
        end(started);
      },
    });
    if (running.size === 0 && !live) lastShown = clock.now();
    running.add(started);
    stopClock ??= quiet ? undefined : clock.every(refreshMs, show);
    show();
    return started.step;
  };
  return {
    style: toStyle(coloured),
    errorStyle,
    isLive: live,
    get columns() {
      return widthOf(stdout);
    },
    print: (text) => {
      above(stdout, text);
    },
    json: (value) => {
      above(stdout, shownJson(value).trimEnd());
    },
    note: (text) => {
      if (!quiet) above(stderr, text);
    },
    alert: (text) => {
      above(stderr, text);
    },
    step: start,
    close,
  };
};
