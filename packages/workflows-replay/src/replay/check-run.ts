import { openLocal, openRoot } from '@holotype/host';
import {
  baseOf,
  type Entry,
  isWithin,
  joinRaw,
  parentOf,
  type RawPath,
  rawToText,
  replayForms,
  type Run,
  type RunOutput,
  sha256,
  textToRaw,
} from '@holotype/model';
import { type Chosen, notApart } from '@holotype/runtimes';
import { checkPatterns, checkRequests } from '@holotype/verify';
import type { Asked } from '../asked.ts';
import type { WorkflowContext } from '../context.ts';
import { askFit, type Fitness } from '../fit/fit.ts';
import { ReplayError } from './errors.ts';
import { placeOf } from './place-of-run.ts';
import type { ReplayRequest } from './request.ts';
import { follower, typesIn } from './tree-paths.ts';

const isPlain = (path: RawPath): boolean =>
  path === '/' ||
  (path.startsWith('/') &&
    !path.includes('\0') &&
    path
      .slice(1)
      .split('/')
      .every((part) => part !== '' && part !== '.' && part !== '..'));

/**
 * Before anything is done with a stranger's run: its paths are absolute and plain, the patterns of its policies and claims match in time. `looked`: other paths that a
 * replay looks at, as texts. Throws ReplayError
 * `REPLAY_RUN_INVALID`, DocumentError, VerifyError.
 */
export const checkRun = (run: Run, looked: readonly string[] = []): void => {
  const { workingDirectory, project = '/', home = '/', inputs, outputs } = run;
  const paths = [
    workingDirectory,
    project,
    home,
    ...[...inputs, ...outputs].map(({ path }) => path),
    ...looked,
  ];
  const odd = paths.find((path) => !isPlain(textToRaw(path)));
  if (odd !== undefined) {
    throw new ReplayError('REPLAY_RUN_INVALID', `The run names an invalid path: ${odd}`, {
      hint: 'nothing was run; ask for another copy of the capsule',
    });
  }
  checkPatterns(run);
};

/**
 * A result that the capsule gives to the run beforehand would come out whatever the run does. Throws ReplayError `REPLAY_RUN_INVALID` unless the
 * run says that it wrote the same again.
 */
export const refuseResultsGiven = ({ outputs }: Run, tree: readonly Entry[]): void => {
  const entries = new Map(tree.map((entry) => [entry.path, entry]));
  const follow = follower(tree);
  const isGiven = ({ path, type, sha256: recorded, rewritten }: RunOutput): boolean => {
    if (rewritten === true) return false;
    const raw = textToRaw(path);
    const link = entries.get(joinRaw(follow(parentOf(raw)).path, baseOf(raw)));
    if (type === 'symlink') return link?.type === 'symlink' && sha256(link.target) === recorded;
    const file = entries.get(follow(raw).path);
    return file?.type === 'file' && file.sha256 === recorded;
  };
  const given = outputs.find(isGiven);
  if (!given) return;
  throw new ReplayError(
    'REPLAY_RUN_INVALID',
    `The capsule already contains a result of the run: ${given.path} is in its Tree with the bytes that the run is supposed to write`,
    { hint: 'nothing was run; ask for a capsule that `holotype freeze` made' },
  );
};

type Bind = ReplayRequest['binds'][number];
type TypeOf = (path: RawPath) => string | undefined;

const refuse = (what: string, hint: string): never => {
  throw new ReplayError('REPLAY_BIND_INVALID', what, { hint, exit: 'failed' });
};

/** These show the kernel's own, made anew inside. */
const ofKernel: readonly RawPath[] = ['/dev', '/proc', '/sys'];

const checkTarget = ({ target }: Bind, shown: string): void => {
  if (!target.startsWith('/') || target === '/' || /\0|\/\/|\/\.{1,2}(\/|$)|\/$/.test(target))
    refuse(
      `${shown} is not a valid path inside`,
      'write SRC:DST with DST from /, without . and .., and not / itself',
    );
  const own = ofKernel.find((path) => isWithin(target, path));
  if (own !== undefined)
    refuse(`${own} belongs to the kernel: nothing can be bound there`, 'choose another DST');
};

const kindOf = (type: string): string => (type === 'directory' ? 'a directory' : 'a file');

/** The root has a place of the same kind, or one can be made. */
const checkPlace = ({ target }: Bind, type: string, typeOf: TypeOf, shown: string): void => {
  const there = typeOf(target);
  if (there !== undefined && kindOf(there) !== kindOf(type))
    refuse(
      `${type === 'directory' ? 'A directory' : 'A file'} cannot be bound on ${shown}, which is ${kindOf(there)}`,
      'a directory goes on a directory, a file on a file',
    );
  for (let above = parentOf(target); above !== '/'; above = parentOf(above)) {
    const found = typeOf(above);
    if (found !== undefined && found !== 'directory')
      refuse(`${shown} lies below ${rawToText(above)}, which is a file`, 'choose another DST');
  }
};

/** The run works in its own copy, and what it makes there is compared. */
const checkRunsPlace = (bind: Bind, run: Run, shown: string): void => {
  const place = placeOf(run);
  const source = rawToText(bind.source);
  if (bind.target === place)
    refuse(`The run works in ${shown}, in a copy of its own`, 'bind what lies in it, file by file');
  if (isWithin(place, bind.target)) {
    const inside = joinRaw(bind.source, place.slice(bind.target.length + 1));
    if (openLocal().files.stat(inside)?.type !== 'directory')
      refuse(
        `${source} on ${shown} would hide ${rawToText(place)}, where the run works`,
        `bind only what the run needs of it, or make the directory ${rawToText(inside)}`,
      );
  }
  const output = run.outputs.find(
    ({ path }) => isWithin(textToRaw(path), bind.target) && !isWithin(place, bind.target),
  );
  if (output && bind.writable)
    refuse(
      `The run would write ${output.path}, an output, to ${source}, where nothing is compared`,
      'leave this --bind out, or bind a path that holds no output',
    );
};

/**
 * Before anything is rebuilt: each bind has something to show and a place to show it, and hides nothing that the run needs. Throws ReplayError
 * `REPLAY_BIND_INVALID`. `root`: the run happens there, not in what is rebuilt.
 */
export const checkBinds = (
  binds: readonly Bind[],
  run: Run,
  tree: readonly Entry[],
  root: RawPath | undefined,
): void => {
  if (binds.length === 0) return;
  const files = root === undefined ? undefined : openRoot(root).files;
  const typeOf: TypeOf = files ? (path) => files.stat(path)?.type : typesIn(tree);
  const seen = new Set<RawPath>();
  for (const bind of binds) {
    const shown = rawToText(bind.target);
    checkTarget(bind, shown);
    if (seen.has(bind.target)) refuse(`Two binds on ${shown}`, 'keep one of them');
    seen.add(bind.target);
    const type = openLocal().files.stat(bind.source)?.type;
    const source = rawToText(bind.source);
    if (type === undefined)
      return refuse(`There is no ${source} on this machine to bind`, 'check the path before the colon');
    if (type !== 'file' && type !== 'directory')
      return refuse(`${source} is a ${type}`, 'bind a file or a directory');
    checkRunsPlace(bind, run, shown);
    checkPlace(bind, type, typeOf, shown);
  }
};

/** What the reader asks must be there to be asked for. Throws ReplayError `REPLAY_ASKED_NOTHING`, before anything is run. `unknown`: what a replay made that nobody recorded. */
export const refuseUnmet = async (
  run: Run,
  asked: Pick<Asked, 'policies' | 'claims'>,
  recorded: (sha256: string) => Promise<Uint8Array | undefined>,
  unknown: readonly string[] = [],
): Promise<void> => {
  const { policies, claims } = asked;
  const unmet = await checkRequests({ ...run, policies, claims: [...claims] }, recorded, unknown);
  if (!unmet) return;
  throw new ReplayError('REPLAY_ASKED_NOTHING', unmet.message, { hint: unmet.hint, exit: 'failed' });
};

/**
 * A run whose processes talk over the loopback interface gets one of its own, or this machine's if it is asked for. Throws ReplayError
 * `REPLAY_NEEDS_NETWORK`.
 */
export const refuseLoopback = async (
  { network }: ReplayRequest,
  { usesLoopback }: Run,
  { name, isolation }: Pick<Chosen, 'name' | 'isolation'>,
): Promise<void> => {
  if (network === 'host' || usesLoopback !== true || (await isolation()).network === 'none') return;
  throw new ReplayError(
    'REPLAY_NEEDS_NETWORK',
    `The run's processes talk over the loopback interface, and ${name} cannot give them one of their own here`,
    {
      hint: "add --network host: the run gets this machine's network, and the Report says that it was not isolated",
      exit: 'failed',
    },
  );
};

/** What the fit says of this host. Throws ReplayError `REPLAY_CANNOT_RUN` if it says no, unless --even-if-unfit is given. */
export const refuseUnfit = async (
  context: WorkflowContext,
  request: ReplayRequest,
  { form, name, why, isolation }: Pick<Chosen, 'form' | 'name' | 'why' | 'isolation'>,
): Promise<Fitness> => {
  const way = async () => ({ name, usable: true, why, reaches: notApart(await isolation()) });
  const { report, here } = await askFit(context, {
    ...{ capsule: request.capsule, name: request.name, form },
    choice: replayForms,
    chosen: { enclosures: form === 'dir' ? [await way()] : [] },
    output: request.output,
  });
  const failed = report.findings.filter(({ verdict }) => verdict === 'fail');
  if (failed.length > 0 && !request.evenIfUnfit) {
    throw new ReplayError(
      'REPLAY_CANNOT_RUN',
      `This host cannot run it: ${failed.map(({ message }) => message).join('; ')}`,
      { hint: failed[0]?.next ?? 'see `holotype fit`, or add --even-if-unfit to try', exit: 'failed' },
    );
  }
  return { report, here };
};
