import { readZip, type ZipMember } from '@holotype/formats';
import type { RandomAccess } from '@holotype/host';
import { type ArtifactMember, plainMember } from '../../artifact.ts';
import { makeOfWheel } from '../installer/make.ts';

/**
 * Members of a wheel under the names that they have in it: what lies in `NAME.data/purelib` an installer puts elsewhere, but the Map needs a
 * name that is in the archive once, and files are found by content. Then what installers make of them.
 */
export async function* openWheel(
  file: RandomAccess,
  what: string,
  rules: readonly string[] = [],
): AsyncGenerator<ArtifactMember, void> {
  const members: ZipMember[] = [];
  for await (const member of readZip(file, { what })) {
    const { path, type, mode, size, content } = member;
    if (rules.length > 0) members.push(member);
    yield { ...plainMember, path, type, mode, size, content };
  }
  yield* makeOfWheel(members, rules);
}
