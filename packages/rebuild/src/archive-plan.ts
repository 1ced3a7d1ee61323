import type { ArchiveMember } from '@holotype/ecosystems';
import { type FileEntry, type Lock, rawToText } from '@holotype/model';
import { RebuildError } from './errors.ts';
import { originOf, type SourceJob } from './jobs.ts';

/** A job for each artifact of which members are wanted as it ships them, whatever the Tree has. */
export const shippedJobs = (members: readonly ArchiveMember[], lock: Lock): SourceJob[] => {
  const files = new Map<number, { readonly entry: FileEntry; readonly member: string }[]>();
  for (const { entry, from } of members) {
    if (from?.kind !== 'artifact' || entry.type !== 'file') continue;
    const known = files.get(from.artifact);
    if (known) known.push({ entry, member: from.member });
    else files.set(from.artifact, [{ entry, member: from.member }]);
  }
  return [...files].map(([index, wanted]) => {
    let size = 0;
    const places = new Map<string, number>();
    for (const { entry, member } of wanted) {
      if (places.has(member)) continue;
      places.set(member, size);
      size += entry.size;
    }
    const firsts = new Map(wanted.toReversed().map(({ entry, member }) => [member, entry] as const));
    return {
      source: 'artifact',
      index,
      endsLayer: false,
      files: wanted.map(({ entry, member }) => ({ entry, position: places.get(member) ?? 0 })),
      job: {
        ...originOf(lock, 'artifact', index),
        wanted: [...places].map(([member, position]) => {
          const entry = firsts.get(member);
          if (!entry)
            throw new RebuildError('ASSEMBLE_MEMBER_MISSING', `Nothing is ${rawToText(member)}`, {
              exit: 'invalid',
            });
          return { member, position, size: entry.size, sha256: entry.sha256 };
        }),
        size,
      },
    };
  });
};
