import type { AccountEvidence } from '@holotype/capture';
import { usedAccounts } from '@holotype/capture';
import { HostError, openLocal } from '@holotype/host';
import { baseOf, isWithin, type RawPath, rawToText } from '@holotype/model';
import type { Context } from '@holotype/replay';
import type { Trace } from '@holotype/trace';

/** Programs that change to another user. */
const changers: ReadonlySet<RawPath> = new Set(['doas', 'runuser', 'setpriv', 'su', 'sudo']);
/** Others whose arguments may be names of accounts. */
const namers: ReadonlySet<RawPath> = new Set(['chgrp', 'chown', 'chroot', 'install', 'start-stop-daemon']);

const mostFiles = 200;
const largestScript = 1_000_000;

const started = ({ programs }: Trace): ReadonlySet<RawPath> =>
  new Set(
    programs.map(({ path, argv0 }) => baseOf(argv0 ?? path)).concat(programs.map(({ path }) => baseOf(path))),
  );

/** Programs of the run that change its user id, by name; empty if none was started. */
export const identityChangers = (trace: Trace): string[] =>
  [...started(trace)].filter((name) => changers.has(name)).map(rawToText);

const wordsIn = (text: string): string[] =>
  text.split(/[^\w.-]+/).flatMap((word) => [word, word.replace(/^-+\w?/, '')]);

/** Words of the command and of the project's scripts that it read. */
const wordsOf = (trace: Trace, argv: readonly string[], project: RawPath): ReadonlySet<string> => {
  const { files } = openLocal();
  const scripts = trace.files.filter(
    ({ path, before, read, executed }) =>
      before?.type === 'file' &&
      before.size <= largestScript &&
      (read || executed) &&
      isWithin(path, project),
  );
  const texts = scripts.slice(0, mostFiles).map(({ path }) => {
    try {
      return Buffer.from(files.bytes(path) ?? []).toString('latin1');
    } catch (error) {
      if (error instanceof HostError) return '';
      throw error;
    }
  });
  return new Set([...argv, ...texts].flatMap(wordsIn));
};

/** What shows whose accounts the run used: owners of what it touched, and names where it started a program that takes some. */
export const accountEvidence = (trace: Trace, argv: readonly string[], project: RawPath): AccountEvidence => {
  const owners = trace.files.flatMap(({ before, after }) =>
    [before, after].filter((one) => one !== undefined),
  );
  const takesNames = [...started(trace)].some((name) => changers.has(name) || namers.has(name));
  return {
    uids: new Set(owners.map(({ uid }) => uid)),
    gids: new Set(owners.map(({ gid }) => gid)),
    words: takesNames ? wordsOf(trace, argv, project) : new Set(),
  };
};

/** Others whose accounts come along, and what a change of user means for a replay. */
export const tellAccounts = (
  { terminal, uid }: Context,
  trace: Trace,
  evidence: AccountEvidence,
  isPrivate: boolean,
): void => {
  const { files } = openLocal();
  const used = usedAccounts(files.text('/etc/passwd') ?? '', files.text('/etc/group') ?? '', {
    ...evidence,
    uids: new Set([...evidence.uids].filter((id) => id !== uid)),
  });
  const logins = used.logins.filter((_, at) => used.uids[at] !== uid);
  if (logins.length > 0)
    terminal.note(
      `holotype: the run used accounts of ${logins.slice(0, 5).join(', ')}${logins.length > 5 ? ' and others' : ''}; the capsule holds them${isPrivate ? ' under pseudonyms' : ', --private gives them pseudonyms'}`,
    );
  const by = identityChangers(trace);
  if (by.length > 0)
    terminal.note(
      `holotype: the run changes to another user (${by.join(', ')}); a replay can do that only as root, for others there is one user id`,
    );
};
