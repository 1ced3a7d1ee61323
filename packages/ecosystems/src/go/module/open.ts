import { ArchiveError } from '@holotype/formats';
import type { RandomAccess } from '@holotype/host';
import type { ArtifactMember } from '../../artifact.ts';
import { zipMembers } from '../../reading/zip-members.ts';

/** All that is in a module's zip lies below `MODULE@VERSION`, which its members are called without. */
export async function* openModule(file: RandomAccess, what: string): AsyncGenerator<ArtifactMember, void> {
  let top: string | undefined;
  yield* zipMembers(file, what, (path) => {
    const above = /^\/[^@]+@[^/]+(?=\/)/.exec(path)?.[0];
    if (above === undefined || above !== (top ??= above))
      throw new ArchiveError('ARCHIVE_CORRUPT', `${what}: not the zip of one module`);
    return path.slice(above.length);
  });
}
