import {
  derivedOf,
  type Held,
  isInstalled,
  isOfPackages,
  type SecretSearch,
  sourcesOf,
  type Unsearched,
} from '@holotype/capture';
import { lstat } from '@holotype/host';
import { parentOf, type RawPath, rawToText } from '@holotype/model';
import { tell, type WorkflowContext } from '@holotype/workflows-replay';
import { FreezeError } from './errors.ts';
import { findSecrets } from './secrets.ts';

/** The search of what a capture of a run holds, from one round to the next. */
export interface KeptSearch {
  /** Paths that are not to be held, of those that no package ships. */
  readonly more: (held: Held) => Promise<readonly RawPath[]>;
  /** These have other bytes now. */
  readonly forget: (paths: readonly RawPath[]) => void;
  readonly secrets: ReadonlySet<RawPath>;
  /** What was not searched, or not all of it, and is no installed code of others. */
  readonly unsearched: ReadonlyMap<RawPath, Unsearched>;
}

const directoriesOf = (paths: readonly RawPath[]): Set<RawPath> => {
  const found = new Set<RawPath>();
  for (const path of paths) for (let at = parentOf(path); !found.has(at); at = parentOf(at)) found.add(at);
  return found;
};

/** Throws FreezeError `FREEZE_SECRET_FOUND` for what cannot be left out, and with `strict` for whatever is found. */
export const openKeptSearch = (
  context: WorkflowContext,
  search: SecretSearch,
  strict: boolean,
): KeptSearch => {
  const secrets = new Set<RawPath>();
  const searched = new Set<RawPath>();
  const unsearched = new Map<RawPath, Unsearched>();
  const refuseDirectory = (path: RawPath): never => {
    throw new FreezeError(
      'FREEZE_SECRET_FOUND',
      `An attribute of the directory ${rawToText(path)} looks like a secret, and the capsule would contain it`,
      { hint: 'look with getfattr -d, and remove it with setfattr -x' },
    );
  };
  return {
    secrets,
    unsearched,
    forget: (paths) => {
      for (const path of paths) searched.delete(path);
    },
    more: async ({ unshipped, localOf }) => {
      const all = unshipped.filter((path) => !isOfPackages(path));
      const fresh = all.filter((path) => !searched.has(path));
      const held = new Set(all);
      // What is compiled can be held without its source, which alone tells what is in it.
      const sources = [...new Set(fresh.flatMap(sourcesOf))].filter(
        (path) => !held.has(path) && !searched.has(path) && lstat(path)?.type === 'file',
      );
      const directories = [...directoriesOf(fresh)].filter((path) => !searched.has(path));
      const locals = new Map(fresh.map((path) => [path, localOf(path)]));
      const moved = [...locals].filter(([path, local]) => path !== local).map(([path]) => path);
      const names = new Map([...locals].map(([path, local]) => [local, path] as const));
      const pathOf = (local: RawPath) => names.get(local) ?? local;
      // Attributes are those of the path, not of a copy.
      const asked = [...locals.values(), ...moved, ...sources, ...directories];
      const found = await findSecrets(context, search, asked, (local) => rawToText(pathOf(local)), strict);
      for (const path of [...fresh, ...sources, ...directories]) searched.add(path);
      for (const [local, why] of found.unsearched) {
        const path = pathOf(local);
        if (held.has(path) && !isInstalled(path)) unsearched.set(path, why);
      }
      for (const local of found.findings.keys()) {
        const path = pathOf(local);
        if (directories.includes(path)) refuseDirectory(path);
        secrets.add(path);
      }
      const repeated = derivedOf(all, secrets);
      for (const path of repeated) secrets.add(path);
      for (const path of repeated)
        tell(
          context,
          'SECRET_LEFT_OUT',
          `excluded because it repeats what looks like a secret: ${rawToText(path)}`,
        );
      for (const path of secrets) unsearched.delete(path);
      return all.filter((path) => secrets.has(path));
    },
  };
};
