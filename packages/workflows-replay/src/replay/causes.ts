import { forbidsPrograms, hashLocal, saidOf } from '@holotype/host';
import {
  type Entry,
  isOutside,
  type Manifest,
  type RawPath,
  rawToText,
  reasonText,
  type Run,
  toScope,
  toWord,
  utf8ToRaw,
} from '@holotype/model';
import type { Cause } from '@holotype/verify';
import { constants } from 'node:os';
import type { WorkflowContext } from '../context.ts';
import type { Ran } from './prepared.ts';
import type { ReplayRequest } from './request.ts';

/** It printed too much. */
export const stoppedForOutput: Cause = {
  kind: 'output',
  what: 'output',
  detail: 'it printed more than --max-output allows and was stopped',
};

/** Files of the capsule that the reader shows another one for. */
export const boundOver = (binds: ReplayRequest['binds'], tree: readonly Entry[]): Cause[] => {
  const held = new Map(tree.map((entry) => [entry.path, entry]));
  return binds.flatMap(({ source, target }): Cause[] => {
    const entry = held.get(target);
    if (entry?.type !== 'file' || hashLocal(source).sha256 === entry.sha256) return [];
    const detail = '--bind shows another file there than the one that the capsule contains';
    return [{ kind: 'changed', what: toWord(rawToText(target)), detail }];
  });
};

const limit = 20;
/** Held by no capsule. */
const ofKernel = /^\/(?:dev|proc|sys)\//;
const absolute = /(?<![\w.:/])\/(?:[\w.+@-]+\/)*[\w.+@-]+/g;

/**
 * Paths that the run complained of and that the capsule does not hold: likely reasons for what differs. `said`: what it said here and not
 * there.
 */
export const missingPaths = (
  said: readonly string[],
  manifest: Pick<Manifest, 'scope'>,
  exists: (path: RawPath) => boolean,
): Cause[] => {
  const scope = toScope(manifest.scope.rules);
  const found = new Map<string, string>();
  for (const line of said) {
    if (!/no such file|not found|cannot (open|find|access)|does not exist|can't open/i.test(line)) continue;
    for (const [text] of line.matchAll(absolute)) {
      const path = utf8ToRaw(text);
      if (ofKernel.test(path) || found.size >= limit || exists(path) || scope.holds(path, false)) continue;
      found.set(text, reasonText(scope.ruleFor(path).reason));
    }
  }
  return [...found].map(([path, reason]) => ({
    kind: 'missing',
    what: toWord(rawToText(utf8ToRaw(path))),
    detail: toWord(`the run asked for it; it is not in the capsule: ${reason}`),
  }));
};

/** As the C library, curl, pip, npm, cargo, Go, Java and git say it. */
const noNetwork =
  /network is (?:unreachable|down)|name resolution|name or service not known|could ?n[o']t resolve|cannot resolve|no route to host|getaddrinfo|EAI_AGAIN|ENETUNREACH|no address associated|UnknownHostException|no such host|nodename nor servname|failed to establish a new connection/i;

/** That the run complained of having no network, if it used one there and has none here. `said`: what it said here and not there. */
export const missingNetwork = (
  said: readonly string[],
  run: Pick<Run, 'contacts' | 'notices'>,
  network: 'none' | 'host',
): Cause[] => {
  const used =
    run.contacts.some(isOutside) ||
    (run.notices ?? []).some(({ code }) => code === 'asks-host' || code === 'contacts');
  const line = said.find((one) => noNetwork.test(one));
  if (!used || network === 'host' || line === undefined) return [];
  const complaint = line.trim().slice(0, 200);
  return [
    { kind: 'missing', what: 'network', detail: `a replay has none, and the run reported: ${complaint}` },
  ];
};

/** Programs that the run had started by a daemon, which no rebuilt root has. */
export const startedElsewhere = ({ trace, ranks }: Pick<Run, 'trace' | 'ranks'>): Cause[] => {
  const launchers = trace.reasons.flatMap(({ code, detail }) => (code === 'elsewhere' ? [detail] : []));
  const unknown = ranks !== undefined && ranks.programAt === undefined;
  if (launchers.length === 0 && !unknown) return [];
  const by = launchers.length === 0 ? 'a launcher' : [...new Set(launchers)].join(', ');
  const detail = `the run had programs started by ${by}, whose daemons a replay does not have: freeze the srun itself, whose ranks \`replay --launch\` can start`;
  return [{ kind: 'missing', what: 'launcher', detail: toWord(detail) }];
};

/** Ids that the run took, or gave to files: only root has more than one to give. */
const ofIds: ReadonlySet<string> = new Set(['user-id', 'group-id', 'owner', 'owning-group']);

/** What programs say that look for an account and find none. */
const noAccount =
  /no such (?:user|group)|unknown (?:user|group|uid|gid)\b|invalid (?:user|group)\b|user .{0,64}does(?: not|n't) exist|getpw(?:nam|uid)\(\)|getgr(?:nam|gid)\(\)|cannot find name for (?:user|group) ID|you don't exist/i;

/** What programs say that were refused another id. */
const refused =
  /operation not permitted|invalid argument|cannot set (?:user|group|uid|gid)|set(?:re?s?|e)?[ug]id\b|setgroups|setuid root|uid 0|effective uid|root privileges|(?:must|may) be (?:run|used) (?:by|as) root/i;

/** A run that needs several ids, where an ordinary user has one: the kernel refuses any other. `said`: what it said here and not there. */
export const oneIdentity = (
  { uid }: Pick<WorkflowContext, 'uid'>,
  { notices = [] }: Run,
  said: readonly string[],
): Cause[] => {
  const ids = notices.flatMap(({ code, detail }) => (ofIds.has(code) ? detail.split(', ') : []));
  if (uid === 0 || ids.length === 0) return [];
  const detail = `the run uses the ids ${[...new Set(ids)].join(', ')} besides its own, and an ordinary user has one only: root can replay it`;
  return [
    {
      kind: said.some((line) => refused.test(line)) ? 'host' : 'identity',
      what: 'identity',
      detail: toWord(detail),
    },
  ];
};

/** Accounts that the run looked for: what it says that it did not find, else that it has fewer than it had. */
export const fewerAccounts = ({ notices = [] }: Run, lines: readonly string[]): Cause[] => {
  const left = notices.find(({ code }) => code === 'accounts')?.detail;
  const reduced =
    left === undefined
      ? 'the capsule includes only the accounts of /etc/passwd and those of the run'
      : `the run read /etc/passwd, and ${left === '1' ? 'one account of that machine is' : `${left} accounts of that machine are`} not in the capsule`;
  const said = lines.find((line) => noAccount.test(line));
  const how = '`freeze --with-account NAME` includes one';
  if (said !== undefined) {
    const detail = `it found none: ${said.trim().slice(0, 200)}; ${reduced}; ${how}`;
    return [{ kind: 'missing', what: 'accounts', detail: toWord(detail) }];
  }
  return left === undefined ? [] : [{ kind: 'accounts', what: 'accounts', detail: `${reduced}; ${how}` }];
};

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
