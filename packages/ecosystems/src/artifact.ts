import type { TarHeader } from '@holotype/formats';
import type { RandomAccess } from '@holotype/host';
import type { Artifact, RawPath } from '@holotype/model';
import type { Store } from '@holotype/store';
import type { OwnMachine } from './candidates.ts';

/** One path in the file of a package. */
export interface ArtifactMember extends TarHeader {
  /** `control`: a file of the package's own, such as `/postinst`, which no installer lays down. */
  readonly part: 'control' | 'data';
  /** Its bytes, once, and only until the next member is asked for; what is left unread is passed over. */
  readonly content: () => AsyncIterable<Uint8Array>;
}

export interface OwnAsker {
  readonly own: OwnMachine;
  readonly store: Store;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The kind of file that public packages of an ecosystem are. A new one is a word more in `format` of `schemas/lock/lock.schema.json`
 * (`npm run generate addition lock`) and one of these in its ecosystem: `artifacts`. Nothing else lists them.
 */
export interface ArtifactFormat<F extends string = string> {
  /** Its name in the Lock. */
  readonly format: F;
  /** In the order of the file, which stays open; nothing of it is executed. `what` names it in messages. Throws ArchiveError. */
  readonly open: (file: RandomAccess, what: string) => AsyncIterable<ArtifactMember>;
  /** Members of the part `control` whose text a recipe needs. */
  readonly texts: readonly RawPath[];
  /** Where this machine's own settings say that an artifact of a Lock may be had, when its URLs fail; logins and all. */
  readonly elsewhere?: (artifact: Artifact, asker: OwnAsker) => Promise<readonly string[]>;
}
