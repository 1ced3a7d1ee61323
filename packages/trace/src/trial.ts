import { makeScratch, removeScratch } from '@holotype/host';
import { rawToUtf8, utf8ToRaw } from '@holotype/model';
import { collectRecords } from './collect.ts';
import { describeBroken } from './broken.ts';
import { findHelper } from './helper.ts';
import type { MechanismName } from './request.ts';
import { type HelperWay, runHelper } from './watch.ts';

/** A mechanism, tried on this machine for this user; `why` says what stops it, or what it can do. */
export interface Trial {
  readonly name: MechanismName;
  readonly usable: boolean;
  readonly why: string;
}

const abilities: Readonly<Record<HelperWay, string>> = {
  ptrace: 'every opened and executed file is seen; programs that use ptrace themselves are disturbed',
  notify: 'every opened and executed file is seen; a rare program takes interrupted opens badly',
  none: 'no file is seen',
};
/** The helper without a command to run prints its usage and ends with this. */
const usageExit = 2;

const judge = async (way: HelperWay, helper: string, scratch: string): Promise<string | undefined> => {
  const collection = collectRecords(() => undefined);
  const end = await runHelper({
    helper,
    way,
    preimages: scratch,
    collection,
    request: {
      argv: [helper],
      workingDirectory: '/',
      environment: {},
      scratch,
      stdin: undefined,
      stdout: `${scratch}/stdout`,
      stderr: `${scratch}/stderr`,
      echo: false,
      timeout: 5,
    },
  });
  const broken = collection.broken();
  if (broken) return describeBroken(broken);
  if (end.refused !== undefined) return `the helper cannot be started (${end.refused})`;
  const { how, value } = collection.end() ?? {};
  if (how !== 'exited' || value !== usageExit) return 'a tiny program did not run as it should';
  if (way !== 'none' && collection.programs().length === 0) return 'a tiny program was not seen';
  return undefined;
};

/** Tries one way on a program of a millisecond. */
export const tryMechanism = async (name: MechanismName, parent?: string): Promise<Trial> => {
  const scratch = makeScratch('holotype-trace', parent === undefined ? undefined : utf8ToRaw(parent));
  try {
    const helper = findHelper(rawToUtf8(scratch));
    if (!helper)
      return { name, usable: false, why: `there is no helper for ${process.arch} that can be started` };
    try {
      const why = await judge(name, helper.path, rawToUtf8(scratch));
      return why === undefined ? { name, usable: true, why: abilities[name] } : { name, usable: false, why };
    } finally {
      helper.close();
    }
  } finally {
    removeScratch(scratch);
  }
};
