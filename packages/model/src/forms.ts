import type { Lock } from './generated/lock.ts';
import type { Manifest } from './generated/manifest.ts';
import type { Difference } from './generated/report.ts';

/** What a form takes on disk. */
export interface Space {
  readonly bytes: number;
  readonly inodes: number;
  /** Stated by the Lock; otherwise estimated from the Tree. */
  readonly exact: boolean;
}
type Counts = Pick<Manifest['tree'], 'entries' | 'files' | 'bytes'>;
type Stated = Pick<Lock, 'image' | 'layers'>;

interface FormFacts {
  /** What it is on disk: a command runs in a directory or in an image. */
  readonly kind: 'nothing' | 'directory' | 'archive' | 'image';
  /** Of an image, the name of its file beside a replay. */
  readonly file?: string;
  /** What it cannot hold of a path, whoever writes it. */
  readonly lacks: readonly Difference['cause'][];
  /** What it holds of a path only where root writes it. */
  readonly needsRoot: readonly Difference['cause'][];
  readonly space: (tree: Counts, lock: Stated | undefined) => Space;
}

const block = 4096;
const tarRecord = 512;
/** Of a root's bytes, what gzip in blocks of 128 KiB leaves at most: 0.25 to 0.45 of Debian roots. */
const compressed = 0.6;

const asTar = ({ bytes, entries }: Counts): number => bytes + entries * 3 * tarRecord;
const asSquashfs = ({ bytes, entries }: Counts): Space => ({
  bytes: Math.round(bytes * compressed) + entries * 32,
  inodes: 1,
  exact: false,
});

/** Every form that an environment is rebuilt in, in the order in which they are listed, with all that is known of it before it is written. */
export const formFacts = {
  check: {
    kind: 'nothing',
    lacks: [],
    needsRoot: [],
    space: () => ({ bytes: 0, inodes: 0, exact: true }),
  },
  dir: {
    kind: 'directory',
    lacks: [],
    // Everything is this user's, and no setuid program of theirs is made.
    needsRoot: ['owner', 'owner-name', 'device', 'capabilities', 'setid'],
    // A file ends in a block that is half empty on average.
    space: ({ bytes, files, entries }) => ({
      bytes: bytes + files * (block / 2) + (entries - files) * block,
      inodes: entries,
      exact: false,
    }),
  },
  tar: {
    kind: 'archive',
    lacks: [],
    needsRoot: [],
    space: (tree, lock) => ({
      bytes: lock?.image.tarSize ?? asTar(tree),
      inodes: 1,
      exact: lock !== undefined,
    }),
  },
  oci: {
    kind: 'image',
    // podman takes the name of a tar for its tag; a directory's whole path, which it refuses if that has capitals.
    file: 'holotype-image.tar',
    lacks: [],
    needsRoot: [],
    space: (tree, lock) =>
      lock
        ? {
            bytes: lock.layers.reduce((sum, { size }) => sum + size, 0),
            inodes: lock.layers.length + 6,
            exact: true,
          }
        : { bytes: asTar(tree), inodes: 110, exact: false },
  },
  // SquashFS has no owner names; who reads one takes them from its own passwd and group.
  squashfs: { kind: 'image', file: 'image.sqfs', lacks: ['owner-name'], needsRoot: [], space: asSquashfs },
  sif: { kind: 'image', file: 'image.sif', lacks: ['owner-name'], needsRoot: [], space: asSquashfs },
} as const satisfies Readonly<Record<string, FormFacts>>;

/** How an environment is rebuilt. */
export type FormName = keyof typeof formFacts;
type Named<Kind extends FormFacts['kind']> = {
  readonly [Name in FormName]: (typeof formFacts)[Name]['kind'] extends Kind ? Name : never;
}[FormName];
/** An image, which an engine runs a command in. */
export type ImageForm = Named<'image'>;
/** What a command runs in: a directory or an image. */
export type ReplayForm = Named<'directory' | 'image'>;

export const formNames = Object.keys(formFacts) as readonly FormName[];
export const imageForms = formNames.filter((name): name is ImageForm => formFacts[name].kind === 'image');
export const replayForms = formNames.filter(
  (name): name is ReplayForm => formFacts[name].kind === 'directory' || formFacts[name].kind === 'image',
);

/** What a rebuild in this form writes. */
export const spaceFor = (form: FormName, { tree }: { readonly tree: Counts }, lock?: Stated): Space =>
  formFacts[form].space(tree, lock);
