import type { Workload } from '../workload.ts';
import { builds } from './builds.ts';
import { data } from './data.ts';
import { databases } from './databases.ts';
import { documents } from './documents.ts';
import { languages } from './languages.ts';
import { pipelines } from './pipelines.ts';
import { plots } from './plots.ts';
import { sciences } from './sciences.ts';
import { system } from './system.ts';
import { tests } from './tests.ts';

/** All workloads, the quick ones of the system first. */
export const workloads: readonly Workload[] = [
  ...system,
  ...languages,
  ...plots,
  ...databases,
  ...builds,
  ...tests,
  ...pipelines,
  ...data,
  ...documents,
  ...sciences,
];
