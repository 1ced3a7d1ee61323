import { type Context, toPath } from '@holotype/command';
import { type RawPath, rawToText } from '@holotype/model';
import type { SignedAt, SignedPlace, TypedCapsule } from '@holotype/workflows-replay';

interface Options {
  readonly output?: string;
  readonly force?: boolean;
}

/** What is signed of a capsule in a registry is attached to it there, unless a file is asked for; else it goes into a file. */
export const placeOf = (
  context: Context,
  capsule: TypedCapsule | undefined,
  { output, force = false }: Options,
  beside: () => RawPath,
): SignedPlace =>
  output === undefined && capsule?.reference
    ? { kind: 'registry', reference: capsule.reference }
    : { kind: 'file', path: output === undefined ? beside() : toPath(context, output), force };

/** For JSON: the file, under the name that it has there; else what it is attached to. */
export const placeInJson = (at: SignedAt, name: string) =>
  at.kind === 'file' ? { [name]: rawToText(at.path) } : { reference: at.reference, referrer: at.referrer };

/** For people. */
export const placeInWords = (at: SignedAt): string =>
  at.kind === 'file' ? rawToText(at.path) : `attached to ${at.reference}`;
