import { sha256 } from '@holotype/model';
import type { Store } from '@holotype/store';
import { type AskIndex, failureCode, isAbsent } from '../../reading/ask-index.ts';
import { isSourceOf, parseWheelName } from '../wheel/name.ts';
import { accepted, type ListedFile, parseListing } from './listing.ts';
import type { PackageIndex } from '../../reading/package-index.ts';

/** Who asks an index. */
export interface Asker {
  readonly store: Store;
  readonly askIndex: AskIndex;
  readonly report?: ((line: string) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What an index says of one version of a project. */
export type VersionListing =
  | { readonly kind: 'listed'; readonly index: PackageIndex; readonly files: readonly ListedFile[] }
  | {
      readonly kind: 'failed';
      readonly index: PackageIndex;
      readonly why: string;
      /** The server says that there is no such project. */
      readonly isAbsent: boolean;
    };

/** The page of a project with thousands of files has 10 MB. */
const maxPage = 64 * 1024 ** 2;

/** The wheels and sources of a version; `name` and `version` as wheel names are compared. A server that fails is an answer. */
export const listVersion = async (
  { store, askIndex, report, signal }: Asker,
  index: PackageIndex,
  name: string,
  version: string,
): Promise<VersionListing> => {
  const page = `${index.asked}/${encodeURIComponent(name)}/${index.asked.startsWith('file:') ? 'index.html' : ''}`;
  const read = async (): Promise<readonly ListedFile[]> => {
    report?.(`asking ${index.url} for ${name}`);
    const { bytes, url } = await store.fetchDocument(page, { maxBytes: maxPage, accept: accepted, signal });
    const files = parseListing(bytes, url);
    if (!files) throw new NoListing();
    return files.filter((file) => isOf(file.name, name, version));
  };
  try {
    const question = { kind: 'files of a Python version, 1', of: sha256(page), version };
    const files = await askIndex(index, question, async () => toKept(await read()));
    return { kind: 'listed', index, files: files.map(fromKept) };
  } catch (error) {
    if (error instanceof NoListing)
      return { kind: 'failed', index, why: 'not a list of files', isAbsent: false };
    const code = failureCode(error);
    return {
      kind: 'failed',
      index,
      why: isAbsent(code) ? 'no such project' : code,
      isAbsent: isAbsent(code),
    };
  }
};

class NoListing extends Error {}

const isOf = (file: string, name: string, version: string): boolean => {
  const wheel = parseWheelName(file);
  return wheel ? wheel.name === name && wheel.version === version : isSourceOf(file, name, version);
};

/** JSON has no undefined. */
type Kept = readonly [
  name: string,
  url: string,
  sha256: string | null,
  size: number | null,
  yanked: string | null,
];
const toKept = (files: readonly ListedFile[]): readonly Kept[] =>
  files.map(({ name, url, sha256: hash, size, yanked }) => [
    name,
    url,
    hash ?? null,
    size ?? null,
    yanked ?? null,
  ]);
const fromKept = ([name, url, hash, size, yanked]: Kept): ListedFile => ({
  name,
  url,
  sha256: hash ?? undefined,
  size: size ?? undefined,
  yanked: yanked ?? undefined,
});
