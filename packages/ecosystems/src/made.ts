import { utf8ToRaw } from '@holotype/model';
import { type ArtifactMember, plainMember } from './artifact.ts';

/** Bytes of what one rule makes: more is not made, whatever a Lock asks for. */
export const maxMade = 64 * 1024 ** 2;

/** What a rule made, as a member; nothing where it made nothing, or too much. */
export const madeMembers = (rule: string, content: Uint8Array | undefined): readonly ArtifactMember[] =>
  content === undefined || content.length > maxMade
    ? []
    : [
        {
          ...plainMember,
          part: 'made',
          path: utf8ToRaw(rule),
          type: 'file',
          mode: 0o644,
          size: content.length,
          content: async function* () {
            yield await Promise.resolve(content);
          },
        },
      ];

/**
 * A member of a file that is read once, front to back, with its bytes: `bytes` gives them after whoever is given `member` has read of it
 * what he wanted. Undefined for more than any rule may make.
 */
export const withBytes = (
  member: ArtifactMember,
): { readonly member: ArtifactMember; readonly bytes: () => Promise<Buffer | undefined> } => {
  const pieces: Buffer[] = [];
  let reading: AsyncIterator<Uint8Array> | undefined;
  const read = async function* () {
    const source = member.content()[Symbol.asyncIterator]();
    reading = source;
    for (let next = await source.next(); next.done !== true; next = await source.next()) {
      pieces.push(Buffer.from(next.value));
      yield next.value;
    }
  };
  if (member.size > maxMade) return { member, bytes: () => Promise.resolve(undefined) };
  return {
    member: { ...member, content: read },
    bytes: async () => {
      const source = reading ?? member.content()[Symbol.asyncIterator]();
      for (let next = await source.next(); next.done !== true; next = await source.next())
        pieces.push(Buffer.from(next.value));
      return Buffer.concat(pieces);
    },
  };
};
