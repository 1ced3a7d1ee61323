import type { Context } from '@holotype/command';
import { exitCodes, rawToText, type Replay } from '@holotype/model';
import { lacksOfHost, renderTerminal, type Replayed } from '@holotype/workflows-replay';

/** 2 is an error before it ran. */
const codes: Readonly<Record<Replay['result'], number>> = { same: 0, different: 1, uncompared: 1, failed: 3 };

/** Prints what became of a run, and sets the exit code that says the same. */
export const tellReplayed = (
  context: Context,
  { report, html }: Omit<Replayed, 'kept'>,
  json: boolean,
): void => {
  const { terminal } = context;
  const { replay } = report;
  if (replay)
    context.endWith({ code: lacksOfHost(replay).length > 0 ? exitCodes.failed : codes[replay.result] });
  if (json) {
    terminal.json(report);
    return;
  }
  for (const line of renderTerminal(report, terminal.style)) terminal.print(line);
  terminal.print(`report   ${rawToText(html)}`);
};
