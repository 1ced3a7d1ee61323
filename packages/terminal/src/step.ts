import { formatAmount, formatDuration, formatPercent, type Unit } from './format.ts';
import type { Clock } from './output.ts';
import type { Progress } from './progress-line.ts';
import { createRate } from './rate.ts';
import { safeText } from './safe-text.ts';

export interface StepOptions {
  /** What is counted; `files` unless said. */
  readonly unit?: Unit;
  /** How much there is; absent while nobody knows. */
  readonly total?: number;
  /** How much an earlier run had done. */
  readonly done?: number;
  /** Milliseconds for which it had been going on before. */
  readonly elapsed?: number;
}

/** A long piece of work as it goes on; disposing of one that is not done takes its line away. */
export interface Step extends Disposable {
  /** `amount` more is done. Cheap: call it per file. */
  readonly advance: (amount?: number) => void;
  /** The total is known, or another. */
  readonly expect: (total: number) => void;
  /** What is worked on now. Document text is made safe. */
  readonly detail: (text: string) => void;
  /** Leaves one line behind; `summary` is what came out, otherwise the amount. */
  readonly done: (summary?: string) => void;
}

/** What happens to a step's line; the terminal decides how much of it is seen. */
export interface StepEvents {
  readonly changed: (progress: () => Progress) => void;
  readonly finished: (label: string, summary: string) => void;
  readonly dropped: () => void;
}

export interface RunningStep {
  readonly step: Step;
  readonly progress: () => Progress;
}

export const createStep = (
  label: string,
  options: StepOptions,
  clock: Clock,
  events: StepEvents,
): RunningStep => {
  const name = safeText(label);
  const unit = options.unit ?? 'files';
  const started = clock.now() - (options.elapsed ?? 0);
  let done = options.done ?? 0;
  let total = options.total;
  let detail = '';
  let ended = false;
  const rate = createRate(done, started);
  const progress = (): Progress => {
    const now = clock.now();
    rate.sample(done, now);
    return {
      label: name,
      unit,
      done,
      // A total that was passed was a guess.
      total: total !== undefined && done > total ? undefined : total,
      perSecond: rate.perSecond(),
      elapsedMs: now - started,
      detail: safeText(detail),
    };
  };
  const change = (): void => {
    if (!ended) events.changed(progress);
  };
  const step: Step = {
    advance: (amount = 1) => {
      done += amount;
      change();
    },
    expect: (amount) => {
      total = amount;
      change();
    },
    detail: (text) => {
      detail = text;
      change();
    },
    done: (summary) => {
      if (ended) return;
      ended = true;
      const result = summary === undefined ? (done > 0 ? formatAmount(done, unit) : '') : safeText(summary);
      const time = formatDuration(clock.now() - started);
      events.finished(name, result === '' ? time : `${result} in ${time}`);
    },
    [Symbol.dispose]: () => {
      if (ended) return;
      ended = true;
      events.dropped();
    },
  };
  return { step, progress };
};

/** A sign of life for a log: `Hashing files: 62 %, 7.4 GB, 32 s so far`. */
export const heartbeat = ({ label, unit, done, total, elapsedMs }: Progress): string => {
  const share = total === undefined ? [] : [formatPercent(done, total)];
  return `${label}: ${[...share, formatAmount(done, unit), `${formatDuration(elapsedMs)} so far`].join(', ')}`;
};
