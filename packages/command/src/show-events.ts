import type { Step, Terminal } from '@holotype/terminal';
import type { Kept, Notice, WorkflowContext, WorkflowEvent } from '@holotype/workflows-replay';
import { runningLine } from './running-line.ts';

const marks: Readonly<Record<Notice['level'], string>> = { info: 'holotype: ', warning: '! ', detail: '  ' };

type Begun = Extract<WorkflowEvent, { kind: 'stage' }>;

/** What a stage shows, from the second event on. */
interface Shown {
  readonly take: (event: WorkflowEvent) => void;
}

/** A run shows nothing while it prints. */
const showRun = (terminal: Terminal, { title }: Begun): Shown => {
  const line = runningLine(terminal, title);
  return {
    take: (event) => {
      if (event.kind === 'progress') line.reached();
      else if (event.kind === 'printed') line.printed(event.part);
      else if (event.kind === 'end') line[Symbol.dispose]();
    },
  };
};

const showStep = (terminal: Terminal, { title, unit, total: expected }: Begun): Shown => {
  const step: Step = terminal.step(title, {
    ...(unit && { unit }),
    ...(expected !== undefined && { total: expected }),
  });
  let [done, total, detail]: [number, number | undefined, string | undefined] = [0, expected, undefined];
  return {
    take: (event) => {
      if (event.kind === 'progress') {
        if (event.total !== undefined && event.total !== total) step.expect((total = event.total));
        if (event.detail !== undefined && event.detail !== detail) step.detail((detail = event.detail));
        if (event.done !== done) step.advance(event.done - done);
        done = event.done;
      } else if (event.kind === 'end') {
        if (event.whole) step.done(event.summary);
        else step[Symbol.dispose]();
      }
    },
  };
};

/** Shows on a terminal what a workflow tells. `keep` hears of what a failure would leave. */
export const eventsTo = (
  terminal: Terminal,
  keep: (kept: Kept | undefined) => void,
): WorkflowContext['onEvent'] => {
  const stages = new Map<number, Shown>();
  return (event) => {
    switch (event.kind) {
      case 'notice':
        terminal.note(`${marks[event.level]}${event.text}`);
        return;
      case 'kept':
        keep(event.kept);
        return;
      case 'stage':
        stages.set(event.id, event.name === 'run' ? showRun(terminal, event) : showStep(terminal, event));
        return;
      default:
        stages.get(event.id)?.take(event);
        if (event.kind === 'end') stages.delete(event.id);
    }
  };
};
