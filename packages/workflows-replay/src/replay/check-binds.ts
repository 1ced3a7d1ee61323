import { openLocal, openRoot } from '@holotype/host';
import {
  type Entry,
  isWithin,
  joinRaw,
  parentOf,
  type RawPath,
  rawToText,
  type Run,
  textToRaw,
} from '@holotype/model';
import { ReplayError } from './errors.ts';
import { placeOf } from './place-of-run.ts';
import type { ReplayRequest } from './request.ts';
import { typesIn } from './tree-paths.ts';

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
