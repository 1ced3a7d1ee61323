import type { Harness } from '../harness.ts';
import { list as archiveIndexes } from './archive-indexes.ts';
import { list as archives } from './archives.ts';
import { list as comparers } from './comparers.ts';
import { list as compressions } from './compressions.ts';
import { list as documents } from './documents.ts';
import { list as machines } from './machines.ts';
import { list as papers } from './papers.ts';
import { list as reports } from './reports.ts';
import { list as traces } from './traces.ts';

/** A harness, and the module beside this one whose `list` holds it: Jazzer.js loads that alone. */
export interface Listed extends Harness {
  readonly module: string;
}

const lists: Readonly<Record<string, readonly Harness[]>> = {
  archives,
  compressions,
  documents,
  machines,
  'archive-indexes': archiveIndexes,
  traces,
  comparers,
  reports,
  papers,
};

/** Every reader, in the order in which they are told. */
export const harnesses: readonly Listed[] = Object.entries(lists).flatMap(([module, list]) =>
  list.map((harness) => ({ ...harness, module })),
);
