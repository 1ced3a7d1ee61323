import {
  compareTreeOrder,
  type Entry,
  type Manifest,
  parentOf,
  type RawPath,
  type Run,
  type RunInput,
  type RunOutput,
  textToRaw,
  toScope,
  usualDirectories,
} from '@holotype/model';

/** Engines put files of their own into it, such as hosts and resolv.conf. */
const ofEngines: readonly RawPath[] = ['/etc'];

/** What of a run says where it reads and writes. */
type Placed = Pick<Run, 'workingDirectory' | 'project' | 'home'> & {
  readonly inputs: readonly Pick<RunInput, 'path' | 'slot'>[];
  readonly outputs: readonly Pick<RunOutput, 'path'>[];
};

/** What of a Manifest decides. */
interface Recorded {
  readonly run?: Placed | undefined;
  readonly scope: Pick<Manifest['scope'], 'rules'>;
}

/** Where a replay puts what the run reads and changes. */
const placesOf = ({ workingDirectory, project, home, inputs, outputs }: Placed): readonly RawPath[] => {
  const given = inputs.filter(({ slot }) => slot !== undefined);
  const around = [...given, ...outputs].map(({ path }) => parentOf(textToRaw(path)));
  const named = [workingDirectory, project, home].flatMap((path) =>
    path === undefined ? [] : [textToRaw(path)],
  );
  return [...named, ...around];
};

const fromTop = (path: RawPath): readonly RawPath[] =>
  path === '/' ? [] : [...fromTop(parentOf(path)), path];

/**
 * The Tree with empty directories for what is mounted on an image that nobody can write to, where the Tree of a run lacks them. Nothing is
 * added to what the capture holds.
 */
export const withMountPoints = (tree: readonly Entry[], { run, scope }: Recorded): readonly Entry[] => {
  if (!run) return tree;
  const { holds } = toScope(scope.rules);
  const types = new Map(tree.map(({ path, type }) => [path, type]));
  const added: Entry[] = [];
  const owner = { uid: 0, gid: 0, user: 'root', group: 'root', mtime: '0' };
  const add = (path: RawPath, mode: number) => {
    for (const part of fromTop(path)) {
      const type = types.get(part);
      if (type === 'directory') continue;
      if (type !== undefined || holds(part, true)) return;
      types.set(part, 'directory');
      added.push({ type: 'directory', path: part, mode: part === path ? mode : 0o755, ...owner });
    }
  };
  for (const [path, mode] of usualDirectories) add(path, mode);
  for (const path of [...ofEngines, ...placesOf(run)]) add(path, 0o755);
  return added.length === 0 ? tree : [...tree, ...added].sort((a, b) => compareTreeOrder(a.path, b.path));
};
