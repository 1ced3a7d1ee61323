import { createHash } from 'node:crypto';
import { type BlobPlace, type CapsuleReader, readPlace } from '@holotype/capsule';
import { type WrittenArchive, writeArchives } from '@holotype/rebuild';
import type { BuiltRecipe } from '@holotype/builder';
import type { OutputFile } from '@holotype/ecosystems';
import {
  HostError,
  makeDirectories,
  putInPlace,
  refuseExisting,
  removeTree,
  startFile,
  writeWhole,
} from '@holotype/host';
import {
  type Entry,
  type Lock,
  parentOf,
  printJson,
  type RawPath,
  rawToBytes,
  rawToText,
  type Recipe,
  sha256,
  toDigest,
  validate,
} from '@holotype/model';
import type { Store } from '@holotype/store';

export interface RecipeRequest {
  readonly reader: CapsuleReader;
  readonly lock: Lock;
  readonly store: Store;
  readonly tree: readonly Entry[];
  readonly recipe: BuiltRecipe;
  /** A directory that is made. */
  readonly output: RawPath;
  readonly replace: boolean;
  readonly onProgress?: (bytes: number) => void;
  readonly signal?: AbortSignal;
}

const recipeName = 'recipe.json';

/** Copies a part of a file, compared with its digest. Throws HostError. */
const copyPlace = async (place: BlobPlace, expected: string, output: RawPath): Promise<void> => {
  const file = startFile(`${output}.partial`);
  try {
    const hash = createHash('sha256');
    for await (const piece of readPlace(place)) {
      hash.update(piece);
      file.write(piece);
    }
    if (hash.digest('hex') !== expected)
      throw new HostError('HOST_READ_FAILED', `${rawToText(place.file)} is not ${expected}`, {
        hint: 'remove it and run the command again: it will be downloaded again',
      });
    file.commit(output);
  } catch (error) {
    file.discard();
    throw error;
  }
};

const writeOne = async (
  { reader, lock, store }: RecipeRequest,
  file: OutputFile,
  path: RawPath,
  archives: ReadonlyMap<RawPath, WrittenArchive>,
): Promise<Recipe['files'][number]> => {
  const stated = { path: file.path, kind: file.kind, what: file.what };
  switch (file.kind) {
    case 'text':
    case 'list': {
      const bytes = file.kind === 'text' ? Buffer.from(file.text) : rawToBytes(file.raw);
      writeWhole(path, bytes);
      return { ...stated, size: bytes.length, sha256: sha256(bytes) };
    }
    case 'archive': {
      const written = archives.get(path);
      if (!written) throw new Error(`${file.path} was not written`);
      return { ...stated, size: written.size, sha256: written.digest.slice('sha256:'.length) };
    }
    case 'package': {
      const artifact = lock.artifacts[file.artifact];
      if (!artifact) throw new Error(`${file.path} names no artifact`);
      const { sha256, size } = artifact;
      await copyPlace(
        reader.place(toDigest(sha256)) ?? { file: store.pathOf(sha256), position: 0, size },
        sha256,
        path,
      );
      return { ...stated, size, sha256 };
    }
  }
};

/** Writes a recipe's directory: whole under its name, or not at all. Artifacts must be in the capsule or in the store. */
export const writeRecipe = async (request: RecipeRequest): Promise<Recipe> => {
  const { output, recipe, replace } = request;
  refuseExisting(output, replace, { isOurs: (names) => names.includes(recipeName) });
  const partial = `${output}.partial`;
  removeTree(partial);
  makeDirectories(partial);
  try {
    const placed = recipe.files.map((file) => ({ file, path: `${partial}/${file.path}` }));
    for (const { path } of placed) makeDirectories(parentOf(path));
    const archives = await writeArchives({
      ...request,
      archives: placed.flatMap(({ file, path }) =>
        file.kind === 'archive' ? [{ path, members: file.members }] : [],
      ),
    });
    const written = new Map(archives.map((archive) => [archive.path, archive] as const));
    const files = [];
    for (const { file, path } of placed) files.push(await writeOne(request, file, path, written));
    const document = validate('recipe', { ...recipe.document, files }, recipeName);
    writeWhole(`${partial}/${recipeName}`, Buffer.from(printJson(document)));
    putInPlace(partial, output);
    return document;
  } catch (error) {
    removeTree(partial);
    throw error;
  }
};
