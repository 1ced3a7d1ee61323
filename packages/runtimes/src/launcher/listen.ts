import type { Isolation } from '@holotype/host';
import { hear } from './hear.ts';
import type { End } from './orders.ts';

interface Heard {
  readonly isolation: Isolation;
  /** The command was about to start: it may have run. */
  readonly starting: boolean;
  readonly last: End | undefined;
}

/** Follows what a launcher says, in the only order that makes sense: once the command may run nothing but its end is news, and there is one. */
export const listen = (isolation: Isolation, note: (line: string) => void, ready: () => void) => {
  let heard: Heard = { isolation, starting: false, last: undefined };
  const take = (message: unknown): void => {
    const report = hear(message);
    if (!report || heard.last || (heard.starting && report.kind !== 'ended' && report.kind !== 'failed'))
      return;
    if (report.kind === 'ready') ready();
    else if (report.kind === 'starting') heard = { ...heard, starting: true };
    else if (report.kind === 'note') note(report.text);
    else if (report.kind === 'held')
      heard = { ...heard, isolation: { ...heard.isolation, ...report.isolation } };
    else heard = { ...heard, last: report };
  };
  return { take, state: () => heard };
};
