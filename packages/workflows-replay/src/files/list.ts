import { openCapsule } from '@holotype/capsule';
import { type Entry, isWithin, parentOf, type RawPath, rawToText } from '@holotype/model';
import type { WorkflowContext } from '../context.ts';
import { openCapsuleFiles } from './capsule-files.ts';
import { baseOfPaths, findFile } from './find.ts';
import type { Origin } from './origin.ts';

export interface ListRequest {
  readonly capsule: RawPath;
  /** As typed; default: where the run ran, or the root. */
  readonly path?: string | undefined;
  /** All that lies below a directory, not only what lies in it. */
  readonly recursive: boolean;
  /** As all was before the run. */
  readonly before: boolean;
}
export interface ListedFile {
  readonly entry: Entry;
  /** Where its bytes are, of a file that is not empty. */
  readonly origin: Origin | undefined;
}
export interface Listing {
  /** The directory that is listed; undefined for anything else, which is the only file then. */
  readonly directory: RawPath | undefined;
  readonly files: readonly ListedFile[];
}

/** What lies at a path of a capsule or a capture. Throws CapsuleError, ArchiveError, DocumentError, FilesError `FILES_NOT_FOUND`. */
export const listFiles = async (
  { store }: Pick<WorkflowContext, 'store'>,
  { capsule, path, recursive, before }: ListRequest,
): Promise<Listing> => {
  const reader = await openCapsule(capsule);
  try {
    const { run } = reader.manifest;
    const files = await openCapsuleFiles({ reader, store, before });
    const top = findFile(files, run, path ?? rawToText(baseOfPaths(run)), 'keep');
    const listed = ({ entry, origin }: typeof top): ListedFile => ({ entry, origin });
    if (top.entry.type !== 'directory') return { directory: undefined, files: [listed(top)] };
    const directory = top.entry.path;
    const lies = (one: RawPath) =>
      one !== directory && (recursive ? isWithin(one, directory) : parentOf(one) === directory);
    return { directory, files: files.all.filter(({ entry }) => lies(entry.path)).map(listed) };
  } finally {
    reader.close();
  }
};
