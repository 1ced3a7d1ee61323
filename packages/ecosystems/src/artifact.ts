import type { TarHeader } from '@holotype/formats';
import type { RandomAccess } from '@holotype/host';
import { type Artifact, type RawPath, rawToText } from '@holotype/model';
import type { Store } from '@holotype/store';
import type { OwnMachine } from './candidates.ts';

/** In the Map, the file of a package as it is: what a cache of its installer holds, or a directory of jars. */
export const wholeFile = 'file:';

/** One path in the file of a package. */
export interface ArtifactMember extends TarHeader {
  /**
   * `control`: a file of the package's own, such as `/postinst`, which no installer lays down. `made`: what a rule makes of the others, as an
   * installer made it; its path is the rule.
   */
  readonly part: 'control' | 'data' | 'made';
  /** Its bytes, once, and only until the next member is asked for; what is left unread is passed over. */
  readonly content: () => AsyncIterable<Uint8Array>;
}

/** What an archive that says little, and a rule, leave unsaid of a member. */
export const plainMember = {
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

/** As the Map calls it. */
export const memberName = ({ part, path }: Pick<ArtifactMember, 'part' | 'path'>): string =>
  `${part}:${rawToText(path)}`;

/** What is known of an artifact before it is had. */
export type WantedArtifact = Pick<Artifact, 'purl' | 'format' | 'sha256'> & {
  readonly urls: readonly string[];
  readonly size: number | undefined;
};

export interface OwnAsker {
  readonly own: OwnMachine;
  readonly store: Store;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The kind of file that public packages of an ecosystem are. A new one is a word more in `format` of `schemas/lock/lock.schema.json`
 * (`npm run generate addition lock`) and one of these in its ecosystem: `artifacts`. Nothing else lists them. The file itself is a member of
 * each (`wholeFile`), whatever is in it.
 */
export interface ArtifactFormat<F extends string = string> {
  /** Its name in the Lock. */
  readonly format: F;
  /**
   * In the order of the file, which stays open; nothing of it is executed. `what` names it in messages. What `rules` make of it comes as further
   * members of the part `made`, each after those that it is made of: a pure function of the file's bytes and the rule. A rule that is not
   * known, or cannot be applied, makes nothing; one may make many, each under a rule that makes it alone. Throws ArchiveError.
   */
  readonly open: (
    file: RandomAccess,
    what: string,
    rules?: readonly string[],
  ) => AsyncIterable<ArtifactMember>;
  /** To open one takes more than 100 MB, since so much is looked back on when it is decompressed: they are opened one at a time. Default: false. */
  readonly needsMuch?: boolean;
  /** Members of the part `control` whose text a recipe needs. */
  readonly texts: readonly RawPath[];
  /** Where this machine's own settings say that an artifact of a Lock may be had, when its URLs fail; logins and all. */
  readonly elsewhere?: (artifact: WantedArtifact, asker: OwnAsker) => Promise<readonly string[]>;
}
