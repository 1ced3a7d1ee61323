import { type HowItEnded, makeScratch, removeTree } from '@holotype/host';
import { rawToUtf8, utf8ToRaw } from '@holotype/model';
import { type Collection, collectRecords } from './collect.ts';
import { describeBroken } from './broken.ts';
import { findHelper } from './helper.ts';
import type { MechanismName, TraceRequest } from './request.ts';
import { runStrace } from './strace/run-strace.ts';
import { type HelperWay, runHelper } from './watch.ts';

/** A mechanism, tried on this machine for this user; `why` says what stops it, or what it can do. */
export interface Trial {
  readonly name: MechanismName;
  readonly usable: boolean;
  readonly why: string;
}

const abilities: Readonly<Record<MechanismName, string>> = {
  guarded:
    'every file that is opened, executed or asked for is seen, also below programs that use ptrace themselves',
  ptrace:
    'every file that is opened, executed or asked for is seen; programs that use ptrace themselves are disturbed',
  notify:
    'every file that is opened, executed or asked for is seen; a rare program takes interrupted calls badly',
  strace:
    'files that are opened, executed or asked for are seen, not what they were before the run changed them',
  none: 'no file is seen, but the command runs',
};
/** Seconds: it takes milliseconds, but not on every busy machine. */
const longest = 60;
/** The helper without a command to run prints its usage and ends with this. */
const usageExit = 2;

const requestFor = (argv: TraceRequest['argv'], scratch: string): TraceRequest => ({
  argv,
  workingDirectory: '/',
  environment: {},
  scratch,
  stdin: undefined,
  stdout: `${scratch}/stdout`,
  stderr: `${scratch}/stderr`,
  echo: false,
  timeout: longest,
});

const judge = (collection: Collection, how: HowItEnded, exit: number): string | undefined => {
  const broken = collection.broken();
  if (broken) return describeBroken(broken);
  if (how.kind === 'unavailable') return `it cannot be started (${how.error})`;
  const end = collection.end();
  if (end?.how !== 'exited' || end.value !== exit) return 'a tiny program did not run as it should';
  return collection.programs().length === 0 ? 'a tiny program was not seen' : undefined;
};

const judgeHelper = async (way: HelperWay, scratch: string): Promise<string | undefined> => {
  const helper = findHelper(scratch);
  if (!helper) return `there is no helper for ${process.arch} that can be started`;
  try {
    const collection = collectRecords(() => undefined);
    const request = requestFor([helper.path], scratch);
    const { how } = await runHelper({
      helper: helper.path,
      way,
      preimages: scratch,
      collection,
      request,
    });
    return judge(collection, how, usageExit);
  } finally {
    helper.close();
  }
};

const judgeStrace = async (scratch: string): Promise<string | undefined> => {
  const collection = collectRecords(() => undefined);
  const { how } = await runStrace(requestFor(['/bin/sh', '-c', ':'], scratch), collection);
  return judge(collection, how, 0);
};

const judgeAny = async (name: MechanismName, scratch: string): Promise<string | undefined> => {
  if (name === 'none') return undefined;
  return name === 'strace' ? judgeStrace(scratch) : judgeHelper(name, scratch);
};

/** Tries one way on a program of a millisecond. */
export const tryMechanism = async (name: MechanismName, parent?: string): Promise<Trial> => {
  const scratch = makeScratch('holotype-trace', parent === undefined ? undefined : utf8ToRaw(parent));
  try {
    const why = await judgeAny(name, rawToUtf8(scratch));
    return why === undefined ? { name, usable: true, why: abilities[name] } : { name, usable: false, why };
  } finally {
    removeTree(scratch);
  }
};
