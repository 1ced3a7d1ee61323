import type { Host, HostFiles } from '@holotype/host';
import type { Artifact, RawPath, Sections, Sha256 } from '@holotype/model';
import type { Store } from '@holotype/store';

/** A file in the file of a package. */
export interface FileMember {
  /** `data:` or `control:` and its path as text; `made:` and the rule that makes it; `file:` alone is the file of the package as it is. */
  readonly member: string;
  readonly sha256: Sha256;
}

/** A public file that may give back the bytes of one package. */
export interface Candidate {
  readonly purl: string;
  readonly format: Artifact['format'];
  /** Undefined where no index states it: the file is known only by its name. */
  readonly sha256: Sha256 | undefined;
  /** Where no sha256 is stated: other digests of it, in the words of Subresource Integrity. */
  readonly integrity?: string;
  /** Without a digest: its URLs never lead to other bytes, so that what was fetched once is not asked for again. */
  readonly lasting?: boolean;
  /** Whether its members are those that a checksum of the machine states; undefined: there is none. */
  readonly fits?: (members: readonly FileMember[]) => boolean;
  /** Bytes. */
  readonly size: number | undefined;
  /** In order of preference; never empty, and without any login. */
  readonly urls: readonly string[];
  /** For this process alone, with a login where one is needed: asked before `urls`, and written nowhere. */
  readonly withLogin?: readonly string[];
  /** Whether the index that named the file was signed by a captured key; expired: past its own Valid-Until; none: no index named it. */
  readonly index: 'signed' | 'expired' | 'unverified' | 'none';
  /** One sentence for people: which index, checked how. */
  readonly evidence: string;
}

export interface PackageOffer {
  readonly purl: string;
  readonly name: string;
  readonly architecture: string;
  readonly version: string;
  /** Directories that its data members were laid into, for each installation one; undefined: the root. */
  readonly sites?: readonly RawPath[];
  /** By which its installer may have made files of it, as the captured root tells; what they make counts only where the Tree has it. */
  readonly rules?: readonly string[];
  /** Files of others were made of what is in it: it is asked for also where none of its own is held. */
  readonly isSource?: boolean;
  readonly offer:
    /**
     * `others` fit by their names as well: of all of them the one that gives most is taken. `otherwise`: what is known besides, asked for where none
     * of these can be had or gives anything.
     */
    | {
        readonly kind: 'candidate';
        readonly candidate: Candidate;
        readonly others?: readonly Candidate[];
        readonly otherwise?: () => Promise<PackageOffer['offer']>;
      }
    /** gone: every index that it was looked for in was read, and none has it; unreachable: not all could be. */
    | {
        readonly kind: 'gone' | 'unreachable';
        readonly evidence: string;
        /** A file that no index names: it is tried, and where it is not there the rest of this is the answer. */
        readonly perhaps?: Candidate;
      };
}

/** The machine that looks, and its user: what their package managers are told counts as mirrors do. */
export interface OwnMachine {
  readonly files: HostFiles;
  readonly variables: Readonly<Record<string, string>>;
}

export interface CandidateContext {
  /** The captured root: keyrings, apt lists, settings of package managers. */
  readonly host: Host;
  /** Variables of what was captured, which may tell package managers of indexes. */
  readonly variables: Readonly<Record<string, string>>;
  /** Directories of projects that the captured run worked in. */
  readonly projects: readonly RawPath[];
  readonly own: OwnMachine;
  /** Every file that is captured. */
  readonly paths: () => Iterable<RawPath>;
  /** The purl of the package that a database lists a path for. */
  readonly ownerOf: (path: RawPath) => string | undefined;
  readonly store: Store;
  /** The user's extra archives, as base URLs or templates. */
  readonly mirrors: readonly string[];
  readonly offline: boolean;
  /** When the machine was captured, milliseconds since 1970: an index is judged as of then. */
  readonly capturedAt: number;
  readonly report?: (line: string) => void;
  readonly signal?: AbortSignal;
}

/** Finds public sources for what is installed. Offers are by name and version; matching is by content. */
export interface CandidateFinder {
  /** One per installed package, in the order of its section; none where the ecosystem is not there. */
  readonly offers: (sections: Sections, context: CandidateContext) => Promise<readonly PackageOffer[]>;
  /** A user writes this and `+` before a mirror of this ecosystem, as in `pypi+https://…`; undefined: nothing. */
  readonly mirrorPrefix?: string;
  /** Throws EcosystemError for a mirror that a user cannot have meant, before anything is done; without its prefix. */
  readonly checkMirror?: (text: string) => void;
}
