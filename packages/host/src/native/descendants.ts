import { readdirSync, readFileSync } from 'node:fs';
import { native } from './library.ts';

const prctlPrototype = 'int prctl(int option, ulong a, ulong b, ulong c, ulong d)';
const waitidPrototype = 'int waitid(int type, uint id, _Out_ uint8_t *info, int options)';
const waitpidPrototype = 'int waitpid(int pid, _Out_ uint8_t *status, int options)';
const PR_SET_CHILD_SUBREAPER = 36;
const WNOHANG = 1;
const WEXITED_WNOHANG_WNOWAIT = 0x01000005;
/** Of si_pid in siginfo_t, where pointers have 64 bits (asm-generic/siginfo.h). */
const pidAt = 16;
const status = Buffer.alloc(4);

/** Orphans among the descendants become children of this process instead of init's. False without the native binding. */
export const adoptOrphans = (): boolean => native(prctlPrototype)?.(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0) === 0;

let proc = '/proc';

/** From now on the working directory is /proc: a process whose root has none still finds its descendants. */
export const lookForProcessesHere = (): void => {
  proc = '.';
};

const listIn = (directory: string): readonly string[] => {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
};

const childrenOfThread = (pid: number, thread: string): readonly number[] => {
  try {
    const list = readFileSync(`${proc}/${String(pid)}/task/${thread}/children`, 'latin1');
    return list
      .split(' ')
      .filter((part) => part !== '')
      .map(Number);
  } catch {
    return [];
  }
};

/** Processes whose parent is `pid`, as /proc lists them. */
export const childrenOf = (pid: number): readonly number[] =>
  listIn(`${proc}/${String(pid)}/task`).flatMap((thread) => childrenOfThread(pid, thread));

/** Every process below this one but `spared` children and what is below those. */
const descendants = (spared: (pid: number) => boolean): readonly number[] => {
  const found = childrenOf(process.pid).filter((pid) => !spared(pid));
  for (const pid of found) found.push(...childrenOf(pid));
  return found;
};

/** `pid` and every process below it. */
export const familyOf = (pid: number): readonly number[] => {
  const found = [pid];
  for (const one of found) found.push(...childrenOf(one));
  return found;
};

const signalAll = (pids: readonly number[], signal: NodeJS.Signals): void => {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch {
      continue;
    }
  }
};

/** Collects adopted processes that have ended. `own` is a child that Node itself waits for. */
export const collectOrphans = (own: number): void => {
  const info = Buffer.alloc(128);
  for (;;) {
    info.fill(0);
    if (native(waitidPrototype)?.(0, 0, info, WEXITED_WNOHANG_WNOWAIT) !== 0) return;
    const pid = info.readInt32LE(pidAt);
    if (pid === 0 || pid === own) return;
    native(waitpidPrototype)?.(pid, status, WNOHANG);
  }
};

const rounds = 500;

/**
 * Kills every process below this one but `spared` children and what is below those. They are stopped until no new one turns up: of those that
 * make others faster than they are killed none would be left to kill otherwise. Needs adoptOrphans. False if there are some still.
 */
export const killDescendants = async (spared: (pid: number) => boolean = () => false): Promise<boolean> => {
  const stopped = new Set<number>();
  for (let round = 0; round < rounds; round++) {
    const found = descendants(spared);
    if (found.length === 0) return true;
    const running = found.filter((pid) => !stopped.has(pid));
    signalAll(running, 'SIGSTOP');
    for (const pid of running) stopped.add(pid);
    if (running.length > 0) continue;
    signalAll(found, 'SIGKILL');
    stopped.clear();
    await new Promise((resolve) => setTimeout(resolve, 5));
    for (const pid of found) native(waitpidPrototype)?.(pid, status, WNOHANG);
  }
  return false;
};
