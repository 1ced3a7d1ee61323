import { type Bundle, loadMap } from '@holotype/archive';
import {
  type Difference,
  type Entry,
  isWithin,
  type RawPath,
  type Replay,
  textToRaw,
  toScope,
} from '@holotype/model';
import { verify } from '@holotype/verify';
import type { Context } from '../context.ts';

type Causes = NonNullable<Replay['causes']>;
const limit = 20;

/** Names what a path belongs to: a package by the Lock, else the part of the scope that holds it. */
const namer = async (bundle: Bundle, tree: readonly Entry[]) => {
  const owners = new Map<RawPath, string>();
  const { lock, manifest } = bundle;
  const scope = toScope(manifest.scope.rules);
  for (const run of lock ? await loadMap(bundle, lock, tree) : []) {
    if (run.source !== 'artifact') continue;
    for (const { entry } of run.files) {
      const path = tree[entry]?.path;
      if (path !== undefined) owners.set(path, lock?.artifacts[run.index]?.purl ?? '');
    }
  }
  return (path: string): string => {
    const purl = owners.get(textToRaw(path));
    if (purl !== undefined)
      return decodeURIComponent(purl.replace(/^pkg:deb\/[^/]*\//, '').replace(/\?.*/, ''));
    return scope.ruleFor(textToRaw(path)).reason;
  };
};

const words = ({ cause, path }: Difference) =>
  `${path} ${cause === 'missing' || cause === 'extra' ? 'is' : 'differs in'} ${cause}`;

/** What a root that was rebuilt earlier has otherwise than the capsule, by what it belongs to. Where the run works does not count. */
export const changesOf = async (
  context: Context,
  bundle: Bundle,
  tree: readonly Entry[],
  root: RawPath,
): Promise<Causes> => {
  const { manifest } = bundle;
  const places = manifest.run?.project === undefined ? [] : [textToRaw(manifest.run.project)];
  using step = context.terminal.step('Comparing the root with the capsule', {
    unit: 'bytes',
    total: manifest.tree.bytes,
  });
  const { fidelity } = await verify({
    ...{ subject: root, manifest, tree, privileged: context.uid === 0, signal: context.signal },
    onProgress: step.advance,
  });
  const found = fidelity.differences.filter(
    ({ path, cause }) => cause !== 'mtime' && !places.some((place) => isWithin(textToRaw(path), place)),
  );
  const nameOf = await namer(bundle, tree);
  const groups = new Map<string, Difference[]>();
  for (const one of found) {
    const name = nameOf(one.path);
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return [...groups].slice(0, limit).map(([what, [first, ...more]]) => ({
    what: what.slice(0, 1024),
    detail: `${first ? words(first) : ''}${more.length > 0 ? `, and ${String(more.length)} more` : ''}`.slice(
      0,
      1024,
    ),
  }));
};
