import type { CapsuleReader } from '@holotype/capsule';
import { type Difference, type Entry, isWithin, type RawPath, textToRaw, toWord } from '@holotype/model';
import { type Cause, verify } from '@holotype/verify';
import type { WorkflowContext } from '../context.ts';
import type { Belonging } from '@holotype/ecosystems';
import { readOwners } from './owners.ts';
import { usedBy } from './used-by.ts';
import { beginStage } from '../events.ts';

const limit = 20;

/** What changes no result: a root without /etc/passwd knows no names at all. */
const idle: ReadonlySet<string> = new Set(['mtime', 'owner-name']);

/** Where the run works is rebuilt for each replay: what the root has there plays no part. */
const project: Belonging = { name: 'the project' };

interface Group {
  readonly owner: Belonging;
  /** One of each path. */
  readonly differences: Difference[];
}

/** What differs and was not read changed no result. */
const unusedCause = (differences: readonly Difference[]): Cause[] => {
  const [first, ...more] = [...new Set(differences.map(({ path }) => path))];
  if (first === undefined) return [];
  const others = more.length > 0 ? ` and ${String(more.length)} more` : '';
  const detail = `${first}${others}: not as captured, but the run did not read ${more.length > 0 ? 'them' : 'it'}`;
  return [{ kind: 'unused', what: 'not used', detail: toWord(detail) }];
};

const inWords = ({ owner: { name, versions }, differences: [first, ...more] }: Group): string => {
  if (!first) return '';
  const { cause, path } = first;
  return [
    ...(versions ? [`${versions.there} recorded, ${versions.here} replayed: `] : []),
    ...(name === project.name ? ['not used, because the run works in a fresh copy: '] : []),
    `${path} ${cause === 'missing' || cause === 'extra' ? 'is' : 'differs in'} ${cause}`,
    ...(more.length > 0 ? [`, and ${String(more.length)} more`] : []),
  ].join('');
};

/** What a root that was rebuilt earlier has otherwise than the capsule, by what it belongs to: other versions first. `captured` is a root as in the capsule. */
export const changesOf = async (
  context: WorkflowContext,
  reader: CapsuleReader,
  tree: readonly Entry[],
  captured: RawPath,
  root: RawPath,
): Promise<Cause[]> => {
  const { manifest } = reader;
  const place = manifest.run?.project === undefined ? undefined : textToRaw(manifest.run.project);
  const isOurs = (path: string) => place !== undefined && isWithin(textToRaw(path), place);
  using step = beginStage(context, 'compare-root', 'Comparing the root with the capsule', {
    unit: 'bytes',
    total: manifest.tree.bytes,
  });
  const { fidelity } = await verify({
    subject: root,
    manifest,
    tree,
    privileged: context.uid === 0,
    signal: context.signal,
    listed: Infinity,
    onProgress: step.advance,
  });
  const found = fidelity.differences.filter(
    ({ path, cause }) => !idle.has(cause) && !(cause === 'extra' && isOurs(path)),
  );
  const isUsed = usedBy(manifest.run, tree);
  const ownerOf = await readOwners(reader, tree, captured, root);
  const groups = new Map<string, Group>();
  for (const one of found.filter(({ path }) => isUsed(path) || isOurs(path))) {
    const owner = isOurs(one.path) ? project : ownerOf(textToRaw(one.path));
    const group = groups.get(owner.name) ?? { owner, differences: [] };
    groups.set(owner.name, group);
    if (group.differences.at(-1)?.path !== one.path) group.differences.push(one);
  }
  const all = [...groups.values()];
  const sorted = [
    ...all.filter(({ owner }) => owner.versions),
    ...all.filter(({ owner }) => !owner.versions && owner !== project),
    ...all.filter(({ owner }) => owner === project),
  ];
  return [
    ...sorted.slice(0, limit).map((group) => ({
      kind: group.owner === project ? ('unused' as const) : ('changed' as const),
      what: toWord(group.owner.name),
      detail: toWord(inWords(group)),
    })),
    ...unusedCause(found.filter(({ path }) => !isUsed(path) && !isOurs(path))),
  ];
};
