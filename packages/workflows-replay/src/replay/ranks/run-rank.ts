import { openRoot, standingIn } from '@holotype/host';
import type { RawPath } from '@holotype/model';
import { chooseRuntime, runIn, type RunResult } from '@holotype/runtimes';
import type { WorkflowContext } from '../../context.ts';
import { findHostGpu, giveGpu, withGpu } from '../../gpu/host-gpu.ts';
import { withWayIn } from '../../way-in/index.ts';
import { readRankRequest } from './rank-request.ts';

/** What launchers tell a rank of itself and of the others. */
const ofLauncher =
  /^(?:SLURM|PMI|PMIX|OMPI|PRTE|HYDRA|MPI|MV2|I_MPI|PALS|FLUX|CUDA_VISIBLE_DEVICES|ROCR_VISIBLE_DEVICES)(?:_|$|\d)/;

/** One rank of a replay, in the root that all of them share, with this process's own streams. How it ended is a result. Throws RunError, HostError. */
export const runRank = async (context: WorkflowContext, file: RawPath): Promise<RunResult> => {
  const { root, write, argv, environment, runtime: name, gpu: asked, ...rest } = readRankRequest(file);
  const own = Object.entries(context.environment).filter(([variable]) => ofLauncher.test(variable));
  const runtime = await withWayIn(context, name, (brought) =>
    chooseRuntime({
      form: 'dir',
      runtime: name,
      identity: rest.identity,
      brought,
      caller: context.environment,
    }),
  );
  const gpu =
    asked &&
    giveGpu(await findHostGpu(context, { sections: asked }), {
      places: 'made',
      look: standingIn(openRoot(root).files),
    });
  try {
    return await runIn(runtime, {
      ...rest,
      argv,
      environment: {
        ...withGpu(gpu, environment, context.environment),
        ...Object.fromEntries(own),
      },
      binds: [...rest.binds, ...(gpu?.binds ?? [])],
      devices: gpu?.devices,
      rebuilt: { form: 'dir', path: root, write },
      stdio: 'inherit',
    });
  } finally {
    gpu?.release();
  }
};
