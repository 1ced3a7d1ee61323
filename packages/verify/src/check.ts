import type { Finding, FormName, Lock, Manifest, NotHeld, Sections } from '@holotype/model';

/** Where something would be written. */
export interface Storage {
  /** For people: a path, or words where that would say whose machine it is. */
  readonly name: string;
  /** Equal for two paths on one file system. */
  readonly device: string;
  /** Bytes that this user may still write. */
  readonly freeBytes: number;
  /** Files that can still be made; absent where the file system sets no number. */
  readonly freeInodes?: number;
  /** It is mounted so that no program on it can be started. */
  readonly noexec?: boolean;
}

/** A way to run a command in what was rebuilt, as tried on this host. */
export interface Enclosure {
  readonly name: string;
  readonly usable: boolean;
  /** What the trial said. */
  readonly why: string;
  /** What of this host a hostile command would reach, in words; absent if it is of no use. */
  readonly reaches?: readonly string[];
}

/** What this user can do here, found out by trying. */
export interface Abilities {
  readonly uid: number;
  /** The calls that Node lacks (xattrs, device nodes, times in ns) can be made. */
  readonly native: boolean;
  readonly enclosures: readonly Enclosure[];
  /** For the form that is asked about, if it is an image; absent where they were not tried. */
  readonly engines?: readonly Enclosure[];
  /** What a directory of this user will not hold of this Tree. */
  readonly notHeld: readonly NotHeld[];
}

/** What documents say: of the environment, and, by the same probes, of the host that it is to run on. */
export interface RecordedInput {
  readonly manifest: Manifest;
  readonly lock?: Lock;
  readonly here: Sections;
  readonly form: FormName;
}

/** All that a check knows: data only. `here` is what the probes say about this host. */
export interface CheckInput extends RecordedInput {
  /** What the command that asks can make: advice names nothing else. */
  readonly choice: readonly FormName[];
  readonly output: Storage;
  /** What must be fetched first, and where it is kept. */
  readonly download?: { readonly bytes: number; readonly storage: Storage };
  readonly abilities: Abilities;
}

interface Question {
  readonly name: string;
  /** The question, in one line. */
  readonly summary: string;
}

/** One question to a host before anything is fetched; the folder and the check share one name. Pure. */
export type Check =
  | (Question & {
      readonly asks: 'facts';
      readonly check: (input: RecordedInput) => readonly Finding[];
    })
  | (Question & {
      readonly asks: 'machine';
      /** What nobody knows of a host that was recorded, as a noun. */
      readonly unrecorded: string;
      readonly check: (input: CheckInput) => readonly Finding[];
    });
