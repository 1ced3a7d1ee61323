import { readZip } from '@holotype/formats';
import type { RandomAccess } from '@holotype/host';
import type { RawPath } from '@holotype/model';
import { type ArtifactMember, plainMember } from '../artifact.ts';

/** Members of a zip, each under the name that `rename` makes of its own; undefined: it is passed over. */
export async function* zipMembers(
  file: RandomAccess,
  what: string,
  rename: (path: RawPath) => RawPath | undefined,
): AsyncGenerator<ArtifactMember, void> {
  for await (const { path: named, type, mode, size, content } of readZip(file, { what })) {
    const path = rename(named);
    if (path !== undefined) yield { ...plainMember, path, type, mode, size, content };
  }
}
