import type { Run, RunContact } from './generated/manifest.ts';
import { counted } from './words.ts';

/** What an account of a run says beyond files, each by its code, in words. `detail` says of what. */
const reasons = {
  'mechanism-unusable': (detail: string) =>
    `another way to watch would be better, and does not work here: ${detail}`,
  'mechanism-partial': (detail: string) => detail,
  unreadable: (detail: string) =>
    `a program could be started but not watched, so what it opened is not known: ${detail}`,
  'ptrace-inside': () => 'a program of the run tried to trace others, which was refused',
  'listener-inside': () => 'a program of the run answers the system calls of others, which were not seen',
  setuid: (detail: string) =>
    `a program ran without the privilege that it is given when nobody watches: ${detail}`,
  'daemon-left': (detail: string) => `a process outlived the command, and was stopped: ${detail}`,
  'mount-namespace': () => 'a process made mounts of its own: paths are as it saw them',
  'open-by-handle': () => 'a file was opened without its name',
  'foreign-abi': () => 'a program makes system calls of a kind that is not known',
  'preimage-limit': (detail: string) =>
    `a file that the run changed is too large to be kept as it was: ${detail}`,
  'preimage-failed': (detail: string) => `a file that the run changed could not be kept as it was: ${detail}`,
  'directory-moved': (detail: string) => `a directory with very many files was moved: ${detail}`,
  elsewhere: (detail: string) =>
    `${detail} had programs started by a daemon or on another machine, and what they did was not seen`,
  'rank-unseen': (detail: string) => detail,
  'other-on-node': (detail: string) =>
    `another machine of the run has files that are missing or different on this one; the capsule has this machine's: ${detail}`,
  'output-limit': () => 'it printed more than is kept',
  'timed-out': (detail: string) => `it was stopped after ${detail} s`,
};

/** What a run did that a replay may not be able to do, or that gives another result each time. */
const notices = {
  'user-id': (detail: string) =>
    `it takes the user id ${detail}: a replay by an ordinary user has one id only`,
  'group-id': (detail: string) =>
    `it takes the group id ${detail}: a replay by an ordinary user has one id only`,
  owner: (detail: string) => `it gives files to the user id ${detail}: a replay by an ordinary user cannot`,
  'owning-group': (detail: string) =>
    `it gives files to the group id ${detail}: a replay by an ordinary user cannot`,
  accounts: (detail: string) =>
    `it read the list of accounts, and ${detail === '1' ? 'one of that machine is' : `${detail} of that machine are`} not in the capsule`,
  listens: (detail: string) =>
    `it waits for connections at ${detail}: in a replay only the run itself can reach it`,
  'asks-host': (detail: string) => `it asked the network for ${detail}: a replay has none`,
  contacts: (detail: string) => `it asked the network for ${detail}: a replay has none`,
  'ranks-wrote': (detail: string) => `several ranks wrote ${detail}: the last one may be another each time`,
  engine: (detail: string) =>
    `it had ${detail} do a part of its work, which was not seen: freeze the program inside the container, or without one`,
  database: (detail: string) =>
    `it spoke to ${detail}, whose answers are not in the capsule: write what it needs of them to a file, and freeze a run that reads that`,
  bytecode: (detail: string) =>
    `it used compiled code that its source does not give, which is included because it is what really ran: ${detail}`,
  'random-at-start': (detail: string) => `${detail} read random bytes when it was started, as it always does`,
  random: (detail: string) => `${detail} read random bytes: what comes of them is not the same twice`,
  time: (detail: string) => `the time of the run is in ${detail}: it is not the same twice`,
};

export type RunNoticeCode = keyof typeof notices;

const texts: ReadonlyMap<string, (detail: string) => string> = new Map(
  Object.entries<(detail: string) => string>({ ...reasons, ...notices }),
);

/** Whether a run had to do with another machine there. */
export const isOutside = ({ family, loopback }: Pick<RunContact, 'family' | 'loopback'>): boolean =>
  family !== 'unix' && !loopback;

/** Names of the environment modules (Lmod, Environment Modules) that were loaded when the run was frozen, as `gcc/12.2`. */
export const modulesOf = ({ environment }: Pick<Run, 'environment'>): readonly string[] =>
  (environment.find(({ name }) => name === 'LOADEDMODULES')?.value ?? '')
    .split(':')
    .filter((name) => name !== '');

/** `3 ranks on 2 nodes`. */
export const ranksInWords = ({ each }: NonNullable<Run['ranks']>): string =>
  `${counted(each.length, 'rank', 'ranks')} on ${counted(new Set(each.map(({ node }) => node)).size, 'node', 'nodes')}`;

/** A reason of a trace, or a notice of a run; one with a code that is not known here says its code. */
export const sayOfRun = ({ code, detail }: { readonly code: string; readonly detail: string }): string =>
  texts.get(code)?.(detail) ?? `${code}${detail === '' ? '' : `: ${detail}`}`;
