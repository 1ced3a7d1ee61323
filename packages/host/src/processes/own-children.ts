import type { ChildProcess } from 'node:child_process';

const pids = new Set<number>();

/** Programs that this process started and waits for itself. */
export const ownChildren: ReadonlySet<number> = pids;

/** To be said of each program that is started, at once. */
export const ownChild = <T extends ChildProcess>(child: T): T => {
  const { pid } = child;
  if (pid === undefined) return child;
  pids.add(pid);
  child.once('exit', () => pids.delete(pid));
  return child;
};
