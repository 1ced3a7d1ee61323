import { createHash } from 'node:crypto';
import { type BlobPlace, openPlace, packSize, readPack } from '@holotype/capsule';
import { artifactFormat, type ArtifactMember, memberName, wholeFile } from '@holotype/ecosystems';
import { openSpool, piecesOf } from '@holotype/host';
import { type Artifact, type Pack, rawToUtf8, type RawPath, textToRaw } from '@holotype/model';
import { RebuildError } from './errors.ts';

/** A content that a source must give; `position` is its place in the result. */
export interface Wanted {
  /** `data:` or `control:` and path text, `made:` and a rule, `file:` for the artifact itself; empty for packs, whose contents come in order. */
  readonly member: string;
  readonly size: number;
  readonly sha256: string;
  readonly position: number;
}
export interface ExtractJob {
  readonly place: BlobPlace;
  /** Names the source in messages. */
  readonly what: string;
  readonly from:
    | { readonly kind: 'pack'; readonly pack: Pack }
    | { readonly kind: 'artifact'; readonly format: Artifact['format'] };
  readonly wanted: readonly Wanted[];
  /** Bytes of the result. */
  readonly size: number;
  /** A new file that the result goes into; undefined: memory. */
  readonly spool: RawPath | undefined;
  /** A buffer that is used no more: memory that is let go is not free at once, so it is passed round. */
  readonly reuse: ArrayBuffer | undefined;
}
export type Extracted = { readonly buffer: ArrayBuffer } | { readonly spool: RawPath };

/** Larger results lie on disk: a pack and the content that crosses its end fit. */
export const inMemory = 40 * 1024 * 1024;

interface Target {
  /** Where the result lies, unless it is a file. */
  readonly memory: Uint8Array | undefined;
  readonly write: (bytes: Uint8Array, position: number) => void;
  readonly finish: () => Extracted;
  readonly close: () => void;
}
const openTarget = ({ size, spool: path, reuse }: ExtractJob): Target => {
  if (path === undefined) {
    const bytes = new Uint8Array(reuse ?? new ArrayBuffer(Math.max(size, inMemory)));
    return {
      memory: bytes,
      write: (piece, position) => {
        bytes.set(piece, position);
      },
      finish: () => ({ buffer: bytes.buffer }),
      close: () => undefined,
    };
  }
  const spool = openSpool(path);
  return { ...spool, memory: undefined, finish: () => ({ spool: path }) };
};

const mismatch = (what: string, member: string) =>
  new RebuildError('ASSEMBLE_CONTENT_MISMATCH', `${what}: ${member} is not what the Lock says`, {
    hint: 'the source was replaced or damaged; take another copy of it',
    exit: 'invalid',
  });

const extractArtifact = async (
  { place, what, wanted }: ExtractJob,
  format: Artifact['format'],
  target: Target,
): Promise<void> => {
  const file = openPlace(place);
  try {
    const inside = wanted.filter(({ member }) => member !== wholeFile);
    for (const one of wanted)
      if (one.member === wholeFile) await extractContent(piecesOf(file), file.size, what, one, target);
    if (inside.length > 0)
      await extractMembers(artifactFormat(format).open(file, what, rulesOf(inside)), what, inside, target);
  } finally {
    file.close();
  }
};

const made = 'made:';

const rulesOf = (wanted: readonly Wanted[]): string[] =>
  wanted.flatMap(({ member }) =>
    member.startsWith(made) ? [rawToUtf8(textToRaw(member.slice(made.length)))] : [],
  );

const extractMembers = async (
  members: AsyncIterable<ArtifactMember>,
  what: string,
  wanted: readonly Wanted[],
  target: Target,
): Promise<void> => {
  const missing = new Map(wanted.map((one) => [one.member, one] as const));
  for await (const member of members) {
    if (member.type !== 'file') continue;
    const key = memberName(member);
    const one = missing.get(key);
    if (!one) continue;
    await extractContent(member.content(), member.size, what, one, target);
    missing.delete(key);
    if (missing.size === 0) return;
  }
  throw notThere(what, [...missing.keys()][0] ?? '');
};

const longestNamed = 200;
const notThere = (what: string, member: string): RebuildError =>
  member.startsWith(made)
    ? new RebuildError(
        'ASSEMBLE_MEMBER_MISSING',
        `No rule makes ${member.slice(made.length, longestNamed)} of ${what}`,
        { hint: 'another version of Holotype may know the rule', exit: 'invalid' },
      )
    : new RebuildError('ASSEMBLE_MEMBER_MISSING', `${what} lacks ${member}`, {
        hint: 'the source is not the one that was locked',
        exit: 'invalid',
      });

const extractContent = async (
  content: AsyncIterable<Uint8Array>,
  size: number,
  what: string,
  { member, size: expected, sha256, position }: Wanted,
  target: Target,
): Promise<void> => {
  if (size !== expected) throw mismatch(what, member);
  const hash = createHash('sha256');
  let at = position;
  for await (const piece of content) {
    hash.update(piece);
    target.write(piece, at);
    at += piece.length;
  }
  if (hash.digest('hex') !== sha256) throw mismatch(what, member);
};

/** Compares contents that follow one another without a gap, as pieces of them come. */
const comparer = (what: string, wanted: readonly Wanted[]) => {
  const left = wanted.values();
  let one = left.next().value;
  let sha256 = createHash('sha256');
  return (piece: Uint8Array, position: number): void => {
    for (let at = 0; at < piece.length && one;) {
      const last = one.position + one.size;
      const end = Math.min(piece.length, last - position);
      sha256.update(piece.subarray(at, end));
      at = end;
      if (position + end < last) return;
      if (sha256.digest('hex') !== one.sha256) throw mismatch(what, `the content at byte ${one.position}`);
      one = left.next().value;
      sha256 = createHash('sha256');
    }
  };
};

const extractPack = async (
  { place, what, wanted, size }: ExtractJob,
  pack: Pack,
  target: Target,
): Promise<void> => {
  if (pack.contentSize !== size) throw mismatch(what, `its size of ${pack.contentSize} bytes`);
  // No writer puts anything behind that; a reader may go by it.
  if ((wanted.at(-1)?.position ?? 0) >= packSize)
    throw mismatch(what, 'what it holds, more than one pack does');
  const file = openPlace(place);
  try {
    const compare = comparer(what, wanted);
    let at = 0;
    for await (const piece of readPack(file, pack, target.memory)) {
      compare(piece, at);
      if (!target.memory) target.write(piece, at);
      at += piece.length;
    }
  } finally {
    file.close();
  }
};

/** Takes the wanted contents out of an artifact or a pack, each compared with its hash. Throws RebuildError, CapsuleError, ArchiveError. */
export const extract = async (job: ExtractJob): Promise<Extracted> => {
  const target = openTarget(job);
  try {
    const { from } = job;
    if (from.kind === 'pack') await extractPack(job, from.pack, target);
    else await extractArtifact(job, from.format, target);
    return target.finish();
  } finally {
    target.close();
  }
};
