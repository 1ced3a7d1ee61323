import { constants } from 'node:os';
import { forbidsPrograms, saidOf } from '@holotype/host';
import { type RawPath, type Run, toWord } from '@holotype/model';
import type { Cause } from '@holotype/verify';
import type { Ran } from './prepared.ts';

const { SIGBUS } = constants.signals;

/** Lines that a run printed here and not there: on stderr, and on the terminal that is both. */
export const onlyHere = async (
  { streams, terminal }: Pick<Run, 'streams' | 'terminal'>,
  here: Readonly<Record<'stdout' | 'stderr', readonly string[]>>,
  expected: (sha256: string) => Promise<Uint8Array | undefined>,
): Promise<readonly string[]> => {
  const name = terminal ? 'stdout' : 'stderr';
  const there = new Set(saidOf(await expected(streams[name].sha256)));
  return here[name].filter((line) => !there.has(line));
};

interface Lack {
  readonly what: string;
  /** What programs say, in the words of the kernel and of their own. */
  readonly says: RegExp;
  readonly detail: string;
}
const sharedMemory = {
  what: 'shared memory',
  names: /\/dev\/shm|shared[ _]memory|shm_open|shmget|sem_open|semlock/i,
  refusals:
    /errno|no space|no such file|not implemented|not permitted|permission denied|read-only|cannot|could ?n['o]t|fail/i,
  full: /\bbus error\b/i,
  detail: 'the run needs shared memory (/dev/shm), of which this host provides none or too little',
} as const;
/** A traceback has the call, a line of marks, and then why. */
const nearby = 4;
const sharedMemoryLine = (said: readonly string[]): string | undefined =>
  said.find(
    (line, at) =>
      sharedMemory.full.test(line) ||
      (sharedMemory.names.test(line) &&
        said.slice(at, at + nearby).some((one) => sharedMemory.refusals.test(one))),
  );
/** In this order, one is told. */
const lacks: readonly Lack[] = [
  {
    what: 'space',
    says: /no space left on device|disk quota exceeded/i,
    detail: 'there is not enough room for what the run writes: choose another disk with -o or TMPDIR',
  },
  {
    what: 'memory',
    says: /cannot allocate (?:memory|vector)|\bmemoryerror\b|bad_alloc|out of memory|outofmemoryerror/i,
    detail: 'the run could not allocate more memory on this host',
  },
  {
    what: 'limits',
    says: /too many open files|can't start new thread|(?:fork|thread|clone|exec).{0,80}resource temporarily unavailable|cannot fork|unable to create (?:native )?thread/i,
    detail: 'this host allows the run fewer processes or open files than it needs (`ulimit -u`, `ulimit -n`)',
  },
  {
    what: 'terminal',
    says: /\/dev\/tty\b|not a (?:tty|terminal)|(?:stty|tc[gs]etattr|standard (?:input|output)).{0,80}inappropriate ioctl|no controlling (?:tty|terminal)|error opening terminal|from a terminal|cannot open (?:your )?terminal/i,
    detail: 'the run needs a terminal, and a replay has none; `freeze --tty` gives it one, also in a replay',
  },
];

export interface HostLacksRequest {
  /** See onlyHere. */
  readonly said: readonly string[];
  readonly ran: Pick<Ran, 'by' | 'exitCode' | 'signal' | 'timedOut' | 'outputLimit' | 'isolation'>;
  readonly run: Pick<Run, 'end'>;
  /** Where it ran. */
  readonly root: RawPath;
}

const quoted = (line: string | undefined): string =>
  line === undefined ? '' : `: ${line.trim().slice(0, 200)}`;

/** A terminal whose name the run cannot learn: /dev/pts shows it, and /proc which one it is. */
export const namelessTerminal = (
  { terminal }: Pick<Run, 'terminal'>,
  { by, isolation }: Pick<Ran, 'by' | 'isolation'>,
): Cause[] =>
  terminal && isolation?.lacking?.includes('/dev/pts')
    ? [
        {
          kind: 'host',
          what: 'terminal',
          detail: `the run has a terminal, whose name ${by} cannot show it: install bubblewrap or proot, or allow user namespaces`,
        },
      ]
    : [];

/** What this host did not give to a run that succeeded there, as its own words show: one that went on without may have another result. */
export const hostLacks = ({ said, ran, run, root }: HostLacksRequest): Cause[] => {
  if (run.end.exitCode !== 0) return [];
  const lack = (what: string, detail: string, line?: string): Cause[] => [
    { kind: 'host', what, detail: toWord(`${detail}${quoted(line)}`) },
  ];
  const asks = (path: string) => new RegExp(`(?<![\\w.])${path}(?![\\w-])`);
  const place = ran.isolation?.lacking?.find((path) => said.some((line) => asks(path).test(line)));
  if (place !== undefined)
    return lack(
      place,
      `the run asks for ${place}, which ${ran.by} cannot give: install bubblewrap or proot, or allow user namespaces`,
      said.find((line) => asks(place).test(line)),
    );
  if (ran.exitCode === 0 && ran.signal === undefined) return [];
  if (forbidsPrograms(root) && (ran.exitCode === 126 || said.some((line) => /permission denied/i.test(line))))
    return lack(
      'noexec',
      'the rebuilt directory is on a file system that is mounted noexec: nothing can be started from it',
    );
  const shared = sharedMemoryLine(said);
  if (shared !== undefined || ran.signal === 'SIGBUS' || ran.exitCode === 128 + SIGBUS)
    return lack(sharedMemory.what, sharedMemory.detail, shared);
  for (const { what, says, detail } of lacks) {
    const line = said.find((one) => says.test(one));
    if (line !== undefined) return lack(what, detail, line);
  }
  return [];
};
