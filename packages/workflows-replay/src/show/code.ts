import type { CapsuleReader } from '@holotype/capsule';
import { rawToText, type Run } from '@holotype/model';
import { readContents } from '@holotype/rebuild';
import type { Store } from '@holotype/store';
import { type CodeFile, nameBelow } from '@holotype/verify';
import { type CapsuleFile, openCapsuleFiles } from '../files/capsule-files.ts';

/** Texts of a page: so many, each and together of so many bytes. */
const limits = { files: 24, each: 128 * 1024, all: 1024 * 1024 };

/**
 * The texts among what the run read and no package owns, as they were before it; those that its command names first. What the capsule does not
 * contain itself is left out. Throws what reading a capsule throws.
 */
export const codeOf = async (reader: CapsuleReader, run: Run, store: Store): Promise<readonly CodeFile[]> => {
  if (!reader.lock) return [];
  const files = await openCapsuleFiles({ reader, store, before: true });
  const read = new Set(run.inputs.flatMap(({ path, slot }) => (slot === undefined ? [path] : [])));
  const named = ({ entry }: CapsuleFile): boolean =>
    run.argv.some((word) => word !== '' && rawToText(entry.path).endsWith(`/${word.replace(/^\.\//, '')}`));
  const candidates = files.all.filter(
    ({ entry, origin }) =>
      entry.type === 'file' &&
      entry.size <= limits.each &&
      origin?.kind === 'capsule' &&
      read.has(rawToText(entry.path)),
  );
  const chosen = withinRoom([...candidates].sort((one, other) => Number(named(other)) - Number(named(one))));
  const positions = new Set(chosen.flatMap(({ position }) => position ?? []));
  const contents = await readContents({ reader, store, tree: files.tree, entries: positions });
  return chosen.flatMap(({ entry, position }) => {
    const bytes = contents.get(files.tree[position ?? -1]?.path ?? '');
    const text = bytes && textOf(bytes);
    return text === undefined ? [] : [{ name: nameBelow(run.project, rawToText(entry.path)), text }];
  });
};

const withinRoom = (files: readonly CapsuleFile[]): readonly CapsuleFile[] => {
  let left = limits.all;
  return files.slice(0, limits.files).filter(({ entry }) => {
    const size = 'size' in entry ? entry.size : 0;
    if (size > left) return false;
    left -= size;
    return true;
  });
};

/** Undefined for what nobody reads as a text. */
const textOf = (bytes: Uint8Array): string | undefined => {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};
