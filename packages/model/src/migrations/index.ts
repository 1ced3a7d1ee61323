import { manifestTo2 } from './manifest-to-2.ts';
import { manifestTo3 } from './manifest-to-3.ts';
import type { Migration } from './migration.ts';
import { reportTo2 } from './report-to-2.ts';

const asItIs: Migration['migrate'] = (value) => value;

/**
 * One for each step that some document ever took, but those to another ADDITION: by what the word means, an old document fits there as it is.
 */
export const migrations: readonly Migration[] = [
  { document: 'manifest', from: '1-0-0', to: '1-1-0', migrate: asItIs },
  { document: 'manifest', from: '1-1-0', to: '2-0-0', migrate: manifestTo2 },
  { document: 'manifest', from: '2-0-6', to: '3-0-0', migrate: manifestTo3 },
  { document: 'report', from: '1-0-0', to: '1-1-0', migrate: asItIs },
  { document: 'report', from: '1-1-0', to: '2-0-0', migrate: reportTo2 },
];
