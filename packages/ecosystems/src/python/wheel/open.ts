import { readZip } from '@holotype/formats';
import type { RandomAccess } from '@holotype/host';
import type { ArtifactMember } from '../../artifact.ts';

/**
 * Members of a wheel under the names that they have in it: what lies in `NAME.data/purelib` an installer puts elsewhere, but the Map needs a
 * name that is in the archive once, and files are found by content.
 */
export async function* openWheel(file: RandomAccess, what: string): AsyncGenerator<ArtifactMember, void> {
  for await (const { path, type, mode, size, content } of readZip(file, { what }))
    yield { ...plain, path, type, mode, size, content };
}

/** What a zip does not say of its members. */
const plain = {
  part: 'data',
  uid: 0,
  gid: 0,
  user: '',
  group: '',
  mtime: '0',
  linkTarget: '',
  xattrs: undefined,
  major: 0,
  minor: 0,
} as const;
