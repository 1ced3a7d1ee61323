import { compiledFrom } from '@holotype/ecosystems';
import {
  capture,
  type Captured,
  type CapturedRun,
  type Earlier,
  type Found,
  type Held,
  type RemakeWishes,
  type RunPlan,
} from '@holotype/capture';
import { copyPart, lstat, removeTree } from '@holotype/host';
import { type RawPath, rawToText, type Run } from '@holotype/model';
import { secretFinder, type SecretSearch } from '@holotype/secrets';
import { beginStage, type Stage, tell, type WorkflowContext } from '@holotype/workflows-replay';
import { formatAmount, formatBytes } from '@holotype/terminal/words';
import { knownHashes } from '../capture/known-hashes.ts';
import { accountEvidence, accountsLeft, tellAccounts } from './accounts.ts';
import { nameContacts } from './contacts.ts';
import { toBefore } from './earlier.ts';
import { FreezeError } from './errors.ts';
import type { Gathered } from './gather.ts';
import { partialFiles } from './partial-place.ts';
import { awayOf, type Planned, planRun, scopeOf } from './plan-run.ts';
import { tellNames } from './private.ts';
import type { FreezeRequest } from './request.ts';
import { copyOf } from './safe-run.ts';
import { findNotices, noticeBytecode, tellNotices } from './notices.ts';
import { listUnsearched, openKeptSearch } from './secrets.ts';
import { toSection } from './section.ts';
import { tellReach } from './tell-reach.ts';
import { type ReachSummary, summarizeReach } from './summarize-reach.ts';

/** How often what changes meanwhile is captured again. */
const mostRounds = 5;

/** Captures what a run reached, as it was before, as often as it takes. */
export interface RunCapture {
  /** Files that look like secrets are left out, and what somebody else has changed since is taken from its copy. */
  readonly once: () => Promise<Captured>;
  /** These changed after they had been captured. Throws FreezeError `FREEZE_NOT_STEADY` when that does not end. */
  readonly again: (changed: readonly RawPath[]) => Promise<Captured>;
  /** Of the last capture. */
  readonly reach: () => ReachSummary | undefined;
}

export const captureRun = (
  context: WorkflowContext,
  request: FreezeRequest,
  gathered: Gathered,
  search: SecretSearch,
  remake: RemakeWishes | undefined,
): RunCapture => {
  const { place, trace } = gathered;
  const output = partialFiles(place).capture;
  const contacts = nameContacts(trace.contacts);
  const accounts = accountEvidence(gathered, request.accounts);
  const notices = findNotices({
    trace,
    contacts,
    ownHosts: gathered.identity.hosts,
    results: gathered.results,
    accountsLeft: accountsLeft(gathered, accounts),
    stdin: gathered.streams.stdin.local,
    stdout: gathered.streams.stdout.local,
  });
  /** Looks as it did, and is another. */
  const moved = new Set<RawPath>();
  /** Not of the run, and changing: held as it was at one moment. */
  const pinned = new Map<RawPath, Earlier>();
  const memory: NonNullable<CapturedRun['memory']> = new Map();
  const reread = new Set<RawPath>();
  const kept = openKeptSearch(context, search, request.strict);
  const digests = new Map(
    trace.files.flatMap(({ path, before }) =>
      before?.type === 'file' && before.digest !== undefined ? [[path, before.digest] as const] : [],
    ),
  );
  const expected = new Map([...digests].map(([path, digest]) => [path, digest.slice('sha256:'.length)]));
  let summary: ReachSummary | undefined;
  let isShown = false;
  let rounds = 0;

  const show = (planned: Planned): void => {
    if (isShown) return;
    isShown = true;
    tellReach(context, planned.reach, planned.inputs, gathered.own);
    tellAccounts(context, gathered, accounts, request.isPrivate);
    tellNotices(context, notices);
    tellNames(context, gathered.identity, planned.reach.rules);
    for (const [alias, address] of contacts.hosts)
      tell(context, 'CONTACT_RENAMED', `the capsule calls ${address} ${alias}`);
  };
  const take = async (step: Stage): Promise<Captured & { readonly secret: readonly RawPath[] }> => {
    let planned: Planned | undefined;
    let secret: readonly RawPath[] = [];
    const plan = async (found: Found): Promise<RunPlan> => {
      planned = await planRun(request, gathered, accounts, found, remake);
      summary = summarizeReach(planned.reach);
      show(planned);
      const { sections, substitutes, gaps } = planned.reach;
      return { rules: scopeOf(planned, [...kept.secrets]), sections, substitutes, gaps };
    };
    const section = async (held: Held): Promise<Run> => {
      if (!planned) throw new Error('the scope was not planned');
      const credentials = planned.reach.credentials.map(({ path, reason }) => ({
        path: rawToText(path),
        reason,
      }));
      const { dropped, compiled } = planned.reach;
      const all = [...notices, ...noticeBytecode(compiled.other)];
      secret = await kept.more(held);
      const unsearched = listUnsearched(gathered.unsearched, kept.unsearched);
      return {
        ...toSection({ ...gathered, ...planned, contacts, credentials, notices: all, dropped }),
        unsearched,
      };
    };
    const captured = await capture({
      root: '/',
      output,
      replace: true,
      include: [],
      exclude: [],
      own: gathered.own,
      environment: gathered.environment,
      secrets: secretFinder,
      run: {
        plan,
        section,
        expected,
        memory,
        reread,
        packs: gathered.packs,
        isPrivate: request.isPrivate,
        about: request.about,
        touched: trace.files.map(({ path }) => path),
        // Of what was compiled the source counts too: the compiled file may not be held.
        used: new Set(
          trace.files.flatMap(({ path, read, executed }) =>
            read || executed ? [path, compiledFrom(path)] : [],
          ),
        ),
        before: new Map([...pinned, ...toBefore(place, trace.files, moved)]),
        account: request.account && { named: request.account, without: awayOf(request) },
      },
      tool: context.tool,
      now: context.now(),
      privileged: context.uid === 0,
      remember: context.store.remember,
      known: knownHashes(context, '/', request.rehash),
      progress: {
        probing: (what) => {
          step.detail(`looking at ${what}`);
        },
        walking: (paths) => {
          step.detail('');
          if (paths !== undefined) step.expect(paths);
        },
        walked: step.advance,
      },
      signal: context.signal,
    });
    return { ...captured, secret };
  };
  /** What the run used and what is not that any more, though there is a copy. */
  const toMove = ({ otherwise }: Captured): RawPath[] =>
    otherwise.filter((path) => !moved.has(path) && copyOf(place, digests.get(path)) !== undefined);
  const tellLost = ({ otherwise }: Captured): void => {
    const [first] = otherwise;
    if (first === undefined) return;
    const what = `${formatAmount(otherwise.length, 'files')} that the run used ${otherwise.length === 1 ? 'was' : 'were'} changed by others before a copy was made, as was ${rawToText(first)}`;
    if (request.strict)
      throw new FreezeError('FREEZE_NOT_STEADY', what, {
        hint: 'run it again while nothing else is writing, or omit --strict: then they are included as they are now',
      });
    tell(context, 'CHANGED_BY_OTHERS', `${what}: they are included as they are now`);
  };
  const settle = async (step: Stage): Promise<Captured> => {
    for (;;) {
      const captured = await take(step);
      const copied = toMove(captured);
      if (copied.length === 0 && captured.secret.length === 0) return captured;
      for (const path of copied) moved.add(path);
      kept.forget(copied);
    }
  };
  const once = async () => {
    using step = beginStage(context, 'capture', 'Capturing the files of the run', { unit: 'files' });
    const captured = await settle(step);
    tellLost(captured);
    const { tree } = captured.manifest;
    step.done(`${formatAmount(tree.files, 'files')}, ${formatBytes(tree.bytes)}`);
    return captured;
  };
  const pin = async (path: RawPath) => {
    const stat = lstat(path);
    const local = `${partialFiles(place).bytes}/pinned-${String(pinned.size)}`;
    removeTree(local);
    if (stat?.type !== 'file' || (await copyPart(path, local, stat.size, context.signal)) === undefined)
      return;
    pinned.set(path, { stat: { ...stat, nlink: 1 }, local });
  };
  const again = async (changed: readonly RawPath[]) => {
    const names = `${rawToText(changed[0] ?? '/')}${changed.length > 1 ? ` and ${String(changed.length - 1)} more` : ''}`;
    if (++rounds > mostRounds) {
      throw new FreezeError('FREEZE_NOT_STEADY', `Files change faster than they can be captured: ${names}`, {
        hint: 'wait until the program that writes there has finished, or exclude the files with --without',
      });
    }
    kept.forget(changed);
    for (const path of changed) {
      memory.delete(path);
      reread.add(path);
      if (copyOf(place, digests.get(path)) === undefined) await pin(path);
      else moved.add(path);
    }
    tell(context, 'CAPTURED_AGAIN', `changed during the capture, captured again: ${names}`);
    return await once();
  };
  return { once, again, reach: () => summary };
};
