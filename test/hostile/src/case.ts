import type { Isolation } from '@holotype/model';
import type { Description } from './capsule/description.ts';

/** What a case may count on: the reader's things, which it must not get at. */
export interface World {
  /** A directory of files of the reader. */
  readonly victim: string;
  /** A file of the reader, and what it holds. */
  readonly secretFile: string;
  readonly secret: string;
  /** Number of a loop device over a file of the test, whose first bytes are `secret`; undefined where none can be had. */
  readonly disk: number | undefined;
  /** The user that the run belongs to: the reader's own, or of root's reader somebody else. */
  readonly uid: number;
  /** A directory for what the case itself needs. */
  readonly place: string;
}

/** What can be seen from outside that must not be seen. */
export const breaches = [
  'it did not run',
  'no report',
  'typed into the shell',
  'order to the terminal',
  'files of the reader changed',
  'secret of the reader read',
  'process of the reader ended',
  'processes live on',
  'a local socket reached',
  'a port reached',
  'said that more was kept apart than is',
  'something was left behind',
  'too late',
  'too much memory',
  'passed off',
  'gained inside',
] as const;
export type Breach = (typeof breaches)[number];

export interface Case {
  readonly name: string;
  readonly attacks: string;
  readonly capsule: (world: World) => Description;
  /** More arguments of the replay. */
  readonly options?: (world: World) => readonly string[];
  /** It is refused before anything runs, with this code; without: a program of it runs, and says so. */
  readonly refused?: string;
  /** Seconds that the replay may take; default 60. */
  readonly seconds?: number;
  /** Megabytes of the largest process; default 700. */
  readonly megabytes?: number;
  /** One way in is enough: nothing of it depends on how a root is entered. */
  readonly once?: true;
  /** What the report may say instead of holding: a breach, and the part of the isolation that says it. */
  readonly said?: Readonly<Partial<Record<Breach, (isolation: Isolation) => boolean>>>;
}
