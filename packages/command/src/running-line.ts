import type { Step, Terminal } from '@holotype/terminal';

/** Seconds without output after which a line says that the run goes on. */
const silence = 2;

/** A live line below a run that prints nothing. */
export interface RunningLine extends Disposable {
  /** Called before what the run printed is shown: the line makes room. */
  readonly printed: (part: Uint8Array) => void;
  /** The run has reached one more file. */
  readonly reached: () => void;
}

/** Only on a terminal, and only where the run left the cursor at the start of a line. */
export const runningLine = (terminal: Terminal, label: string): RunningLine => {
  const began = performance.now();
  let [files, timer, step]: [number, NodeJS.Timeout | undefined, Step | undefined] = [
    0,
    undefined,
    undefined,
  ];
  const show = () => {
    step = terminal.step(label, { done: files, elapsed: performance.now() - began });
  };
  const wait = () => {
    if (terminal.isLive) timer = setTimeout(show, silence * 1000).unref();
  };
  const hide = () => {
    clearTimeout(timer);
    step?.[Symbol.dispose]();
    step = undefined;
  };
  wait();
  return {
    printed: (part) => {
      hide();
      if (part.at(-1) === 10) wait();
    },
    reached: () => {
      files++;
      step?.advance();
    },
    [Symbol.dispose]: hide,
  };
};
