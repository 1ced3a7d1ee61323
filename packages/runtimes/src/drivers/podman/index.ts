import { isLinux, notIsolated, toLocalText } from '@holotype/host';
import { baseOf, joinRaw } from '@holotype/model';
import { type Call, caller } from '../../containers/call.ts';
import { findClient } from '../../containers/client.ts';
import { whyNotImported } from '../../containers/imported.ts';
import { platformArguments } from '../../containers/platform.ts';
import { described, type Mapping } from '../../containers/mapping.ts';
import { type Client, type ImageJob, keepsAll } from '../../image/driver.ts';
import { imageRuntime } from '../../image/runtime.ts';
import { EngineError } from '../../image/errors.ts';
import { lastLine } from '../../last-line.ts';
import { holdsIdentity, runArguments } from './arguments.ts';
import { whyNot } from './trial.ts';

/** Brings the image into the user's own storage; what undoes it. */
const load = async (podman: Call, { image }: ImageJob): Promise<() => Promise<unknown>> => {
  const id = image.id ?? '';
  if ((await podman(['image', 'exists', id])).code === 0) return () => Promise.resolve();
  const loaded = await podman(['load', '--quiet', '--input', toLocalText(image.path)]);
  const there = loaded.code === 0 && (await podman(['image', 'exists', id])).code === 0;
  if (there) return () => podman(['rmi', '--force', id]);
  throw new EngineError('ENGINE_IMAGE_REFUSED', `podman rejects the image: ${lastLine(loaded.stderr)}`, {
    exit: 'unsupported',
    hint: 'use another form; `podman info` says where podman keeps images',
  });
};

const opener =
  (argv: Client['argv'], environment: Client['environment'], mapping: Mapping) =>
  async (job: ImageJob): Promise<Client> => {
    const [program, ...options] = argv;
    const podman = caller(argv, environment);
    const unload = await load(podman, job);
    const name = baseOf(job.scratch);
    const looked = await podman(['image', 'inspect', '--format', '{{.Architecture}}', job.image.id ?? '']);
    const platform = platformArguments(looked.stdout.trim());
    return {
      argv: [program, ...options, ...runArguments(job, mapping, name, platform)],
      environment,
      isolation: {
        ...notIsolated,
        ...keepsAll,
        identity: holdsIdentity(mapping, job.identity),
        network: job.network,
        homeFresh: true,
      },
      notes: [],
      outcome: async ({ said }) => {
        const { stdout } = await podman([
          'inspect',
          '--format',
          '{{.State.Status}} {{.State.ExitCode}}',
          name,
        ]);
        // Stopped: it has exited, and podman has not cleaned up behind it (libpod/define/containerstate.go).
        const [, exitCode] = /^(?:exited|stopped) (\d+)/.exec(stdout) ?? [];
        if (exitCode !== undefined) return { kind: 'ran', exitCode: Number(exitCode) };
        const [state = ''] = stdout.trim().split(' ');
        return {
          kind: 'refused',
          why: lastLine(said) || `podman says "${state}" of it, and not how it ended`,
        };
      },
      release: async () => {
        await podman(['rm', '--force', '--ignore', '--volumes', name]);
        await unload();
      },
    };
  };

/** podman with the user's own storage and settings. */
export const podman = imageRuntime({
  name: 'podman',
  keeps: keepsAll,
  takes: ['oci'],
  needsPrivateNetwork: false,
  elsewhere: true,
  unasked: true,
  trial: async (surroundings) => {
    const found = await findClient('podman', '{{.Store.GraphDriverName}}', surroundings);
    if (!found) return { usable: false, why: 'it is not installed' };
    const { argv, environment, mapping } = found;
    const call = caller(argv, environment);
    const why = isLinux
      ? await whyNot(call, joinRaw(surroundings.scratch, 'root'))
      : await whyNotImported(call, surroundings.scratch);
    if (why !== undefined) return { usable: false, why };
    return {
      usable: true,
      why: described[mapping],
      writable: true,
      holds: (identity) => holdsIdentity(mapping, identity),
      open: opener(argv, environment, mapping),
    };
  },
});
