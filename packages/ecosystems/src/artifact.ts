import type { Bytes, TarHeader } from '@holotype/formats';
import type { RawPath } from '@holotype/model';

/** One path in the file of a package. */
export interface ArtifactMember extends TarHeader {
  /** `control`: a file of the package's own, such as `/postinst`, which no installer lays down. */
  readonly part: 'control' | 'data';
  /** Its bytes, once, and only until the next member is asked for; what is left unread is passed over. */
  readonly content: () => AsyncIterable<Uint8Array>;
}

/** The kind of file that public packages of an ecosystem are. */
export interface ArtifactFormat<F extends string = string> {
  /** Its name in the Lock. */
  readonly format: F;
  /** In the order of the file; nothing of it is executed. `what` names it in messages. Throws ArchiveError. */
  readonly open: (input: Bytes, what: string) => AsyncIterable<ArtifactMember>;
  /** Members of the part `control` whose text a recipe needs. */
  readonly texts: readonly RawPath[];
}
