import { type AccountEvidence, usedAccounts } from '@holotype/capture';
import { HostError, lstat, openLocal, readWhole } from '@holotype/host';
import { isWithin, type RawPath } from '@holotype/model';
import { tell, type WorkflowContext } from '@holotype/workflows-replay';
import type { Trace } from '@holotype/trace';
import type { Gathered } from './gather.ts';
import { copyOf } from './safe-run.ts';

const lists: ReadonlySet<RawPath> = new Set(['/etc/passwd', '/etc/group']);
const mostFiles = 200;
/** Bytes of a file; what is larger is data. */
const largest = 1_000_000;

const textOf = (path: RawPath): string => {
  try {
    const stat = lstat(path);
    return stat?.type === 'file' && stat.size <= largest ? readWhole(path).toString('latin1') : '';
  } catch (error) {
    if (error instanceof HostError) return '';
    throw error;
  }
};

/** With what may stand before a name, as in `-ualice`, or behind it, as in `alice.`. */
const wordsIn = (text: string): string[] =>
  text.split(/[^\w.-]+/).flatMap((word) => [word, word.replace(/^-+\w?/, ''), word.replace(/[.-]+$/, '')]);

/** Files of the project that it read, as they were. */
const readFiles = ({ place, trace, project, workingDirectory }: Gathered): RawPath[] =>
  trace.files
    .filter(
      ({ path, before, read, executed }) =>
        before?.type === 'file' &&
        before.size <= largest &&
        (read || executed) &&
        isWithin(path, project ?? workingDirectory),
    )
    .slice(0, mostFiles)
    .map(({ path, before }) => copyOf(place, before?.digest) ?? path);

const writtenFiles = ({ place, results }: Gathered): RawPath[] =>
  results
    .filter(({ after }) => after.type === 'file' && after.size <= largest)
    .slice(0, mostFiles)
    .map(({ path, after }) => copyOf(place, after.digest) ?? path);

/** Ids that it took, or gave to files. */
const notedIds = ({ notices }: Trace, codes: readonly string[]): number[] =>
  notices.flatMap(({ code, detail }) => (codes.includes(code) ? [Number(detail)] : []));

const readsLists = ({ files }: Trace): boolean => files.some(({ path, read }) => read && lists.has(path));

/** What shows whose accounts the run used or looked for. `asked`: names of accounts that are wanted whatever it did. */
export const accountEvidence = (gathered: Gathered, asked: readonly string[]): AccountEvidence => {
  const { trace, argv, streams } = gathered;
  // A directory that was only passed through, such as somebody's home, says nothing of its owner.
  const owners = trace.files.flatMap(({ before, after, written }) =>
    [before, after].flatMap((one) => (one && (written || one.type !== 'directory') ? [one] : [])),
  );
  const isLooking = readsLists(trace);
  const words = (paths: readonly RawPath[]) => (isLooking ? paths.map(textOf).flatMap(wordsIn) : []);
  return {
    uids: new Set([...owners.map(({ uid }) => uid), ...notedIds(trace, ['user-id', 'owner'])]),
    gids: new Set([...owners.map(({ gid }) => gid), ...notedIds(trace, ['group-id', 'owning-group'])]),
    words: new Set([
      ...asked,
      ...(isLooking ? argv.flatMap(wordsIn) : []),
      ...words([streams.stdin.local, ...readFiles(gathered)]),
    ]),
    results: new Set(words([streams.stdout.local, streams.stderr.local, ...writtenFiles(gathered)])),
  };
};

const usedHere = (evidence: AccountEvidence) => {
  const { files } = openLocal();
  return usedAccounts(files.text('/etc/passwd') ?? '', files.text('/etc/group') ?? '', evidence);
};

/** How many accounts of people a run that read their list would not find in the capsule; 0 for one that did not. */
export const accountsLeft = ({ trace, uid }: Gathered, evidence: AccountEvidence): number => {
  if (!readsLists(trace)) return 0;
  const { people, uids } = usedHere({ ...evidence, uids: new Set([...evidence.uids, uid]) });
  return people - uids.length;
};

/** Others whose accounts come along. */
export const tellAccounts = (
  context: WorkflowContext,
  { uid }: Gathered,
  evidence: AccountEvidence,
  isPrivate: boolean,
): void => {
  const { logins, uids } = usedHere(evidence);
  const others = logins.filter((_, at) => uids[at] !== uid);
  if (others.length > 0)
    tell(
      context,
      'ACCOUNTS_HELD',
      `the run used or named accounts of ${others.slice(0, 5).join(', ')}${others.length > 5 ? ' and others' : ''}; the capsule includes them${isPrivate ? ' under pseudonyms' : ', --private gives them pseudonyms'}`,
    );
};
