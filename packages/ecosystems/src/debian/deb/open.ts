import { readDeb } from '@holotype/formats';
import type { RandomAccess } from '@holotype/host';
import type { ArtifactMember } from '../../artifact.ts';
import { withBytes } from '../../made.ts';
import { makersFor } from './makers.ts';

/** Members of a deb, then what rules make of them: what dpkg and scripts of packages write of a package alone. */
export async function* openDeb(
  file: RandomAccess,
  what: string,
  rules: readonly string[] = [],
): AsyncGenerator<ArtifactMember, void> {
  const makers = makersFor(rules, what);
  for await (const member of readDeb(file, { what })) {
    const taking = makers.filter(({ takes }) => takes?.(member) === true);
    for (const { see } of makers) see?.(member);
    if (taking.length === 0) {
      yield member;
      continue;
    }
    const watched = withBytes(member);
    yield watched.member;
    const bytes = await watched.bytes();
    if (bytes) for (const { take } of taking) yield* take?.(member, bytes) ?? [];
  }
  for (const { make } of makers) yield* make?.() ?? [];
}
