// Started by supervise.ts as its own process, often as process 1 of a new namespace: it changes itself, then starts the command.
import {
  adoptOrphans,
  childrenOf,
  collectOrphans,
  exitOf,
  familyOf,
  hideFromTracers,
  killDescendants,
  peakMemoryOfChildren,
  type StartedCommand,
  startCommand,
} from '@holotype/host';
import type { End, Order, Report, StartOrder } from './orders.ts';
import { takeSteps } from './steps.ts';

const report = (message: Report): Promise<void> =>
  new Promise((resolve) => {
    if (!process.connected) resolve();
    else
      process.send?.(message, undefined, undefined, () => {
        resolve();
      });
  });

const leave = async (message?: Report): Promise<never> => {
  // As process 1 of a namespace, exiting ends everything in it; elsewhere the orphans were adopted.
  if (process.pid !== 1) await killDescendants();
  if (message) await report(message);
  process.exit(0);
};

/** The process `depth` generations below `pid`, following the first child. */
const descend = (pid: number, depth: number): number => {
  const [child] = depth > 0 ? childrenOf(pid) : [];
  return child === undefined ? pid : descend(child, depth - 1);
};

type SignalOrder = Extract<Order, { kind: 'signal' }>;

let running: { readonly command: StartedCommand; readonly depth: number } | undefined;
/** Came before the command was there. */
const early: SignalOrder[] = [];

const deliver = (order: SignalOrder): void => {
  if (!running) return void early.push(order);
  const { signal, to } = order;
  const { pid } = running.command;
  if (pid === undefined) return;
  const target = descend(pid, running.depth);
  for (const one of to === 'all' ? familyOf(target) : [target]) {
    try {
      process.kill(one, signal);
    } catch {
      // It ended on its own meanwhile.
      continue;
    }
  }
};

type Ending = { readonly refused: string } | Pick<Extract<End, { kind: 'ended' }>, 'exitCode' | 'signal'>;

/** A wrapping shell, where there is one, knows better than the enclosure how the command ended. */
const outcome = async (command: StartedCommand, statusPipe: boolean): Promise<Ending> => {
  const refused = command.ended.then((how) => (how.kind === 'unavailable' ? undefined : command.status));
  const status = statusPipe ? await Promise.race([command.status, refused]) : undefined;
  if (status !== undefined && /^\d+$/.test(status)) return { exitCode: Number(status), signal: undefined };
  const how = await command.ended;
  return how.kind === 'unavailable' ? { refused: how.error } : exitOf(how);
};

const start = async (order: StartOrder): Promise<never> => {
  void report({ kind: 'ready' });
  const refused = takeSteps(order.steps, (finding) => void report(finding));
  if (refused !== undefined) return leave({ kind: 'failed', why: refused });
  if (!order.command)
    return leave({ kind: 'ended', exitCode: 0, signal: undefined, wall: 0, peakMemory: undefined });
  adoptOrphans();
  // Said first: the command may end this process before it says anything more.
  await report({ kind: 'starting' });
  const before = performance.now();
  const command = startCommand(order.command);
  running = { command, depth: order.depth };
  early.forEach(deliver);
  process.on('SIGCHLD', () => {
    collectOrphans(command.pid ?? 0);
  });
  const ending = await outcome(command, order.command.statusPipe);
  if ('refused' in ending) return leave({ kind: 'failed', why: ending.refused });
  const wall = (performance.now() - before) / 1000;
  const { exitCode, signal } = ending;
  return leave({ kind: 'ended', exitCode, signal, wall, peakMemory: peakMemoryOfChildren() });
};

// Its descriptors and its memory are not the command's, which may have the same user.
hideFromTracers();
// A terminal sends these to the command as well; the launcher outlives it to report its end.
for (const signal of ['SIGINT', 'SIGQUIT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
process.on('disconnect', () => void leave());
process.on('message', (order: Order) => {
  if (order.kind === 'signal') deliver(order);
  else void start(order);
});
