// Started as another user: runs one request, or tries the ways into a directory, and prints what came of it as the last line of stderr.
import { broughtProot } from '@holotype/kit';
import { openRoot, standingIn } from '@holotype/host';
import { detectRuntimes, findGpu, fitGpu, runInRoot, type RunRequest, showGpu } from '@holotype/runtimes';

const [what = 'detect'] = process.argv.slice(2);
process.stderr.write(`${String(process.pid)}\n`);
const directory = broughtProot();
const brought = directory === undefined ? undefined : { directory };
/** What files take is shown as well. */
const request = (text: string): RunRequest => {
  const asked = JSON.parse(text) as RunRequest;
  const { stdio } = asked;
  return {
    brought,
    ...asked,
    ...(typeof stdio === 'object' && { stdio: { ...stdio, shown: () => (part: Uint8Array) => part } }),
  };
};
/** With the GPU of a machine whose files lie in `machine`. */
const runWithGpu = async ({ machine, ...asked }: RunRequest & { readonly machine?: string }) => {
  if (machine === undefined) return runInRoot(asked);
  const { root, write, environment } = asked;
  const gpu = showGpu(fitGpu(await findGpu(machine), undefined), {
    places: write ? 'made' : 'added',
    look: standingIn(openRoot(root).files),
    scratch: asked.scratch,
  });
  try {
    const { binds, devices } = gpu;
    return await runInRoot({ ...asked, binds, devices, environment: gpu.environment(environment) });
  } finally {
    gpu.release();
  }
};

const answer =
  what === 'detect'
    ? await detectRuntimes(['dir'], { brought, caller: process.env })
    : await runWithGpu(request(what));
process.stderr.write(`\n${JSON.stringify(answer)}\n`);
