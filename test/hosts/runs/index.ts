import { condaRun } from './conda/index.ts';
import { figureRun, numpyRun } from './figure/index.ts';
import { makeRun } from './make/index.ts';
import { mpiRun } from './mpi/index.ts';
import { nodeRun } from './node/index.ts';
import { rscriptRun } from './rscript/index.ts';
import type { RealRun } from './run.ts';

export { figureRun, numpyRun };
export type { PreparedRun, RealRun } from './run.ts';

/** Those that are prepared in seconds. */
export const quickRuns: readonly RealRun[] = [numpyRun, nodeRun, makeRun];

/** One of each kind. */
export const realRuns: readonly RealRun[] = [figureRun, mpiRun, rscriptRun, nodeRun, condaRun, makeRun];
