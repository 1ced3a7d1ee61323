import { bundleRun } from './bundle/index.ts';
import { condaRun } from './conda/index.ts';
import { figureRun, numpyRun } from './figure/index.ts';
import { forestRun } from './forest/index.ts';
import { goRun } from './go/index.ts';
import { javaRun } from './java/index.ts';
import { makeRun } from './make/index.ts';
import { mpiRun } from './mpi/index.ts';
import { nodeRun } from './node/index.ts';
import { notebookRun } from './notebook/index.ts';
import { rscriptRun } from './rscript/index.ts';
import type { RealRun } from './run.ts';
import { rustRun } from './rust/index.ts';

export { figureRun, goRun, javaRun, numpyRun, rustRun };
export type { PreparedRun, RealRun } from './run.ts';

/** Those that are prepared in seconds. */
export const quickRuns: readonly RealRun[] = [numpyRun, nodeRun, makeRun];

/** One of each kind. */
export const realRuns: readonly RealRun[] = [figureRun, mpiRun, rscriptRun, nodeRun, condaRun, makeRun];

/** With many public packages in them. */
export const packagedRuns: readonly RealRun[] = [forestRun, notebookRun, bundleRun, goRun, rustRun, javaRun];
