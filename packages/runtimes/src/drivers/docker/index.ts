import { findProgram, type Identity, isLinux, notIsolated, toLocalText } from '@holotype/host';
import { baseOf } from '@holotype/model';
import { type Call, caller } from '../../containers/call.ts';
import { whyNotImported } from '../../containers/imported.ts';
import { lastSaid } from '../../containers/last-said.ts';
import { platformArguments } from '../../containers/platform.ts';
import { clientEnvironment } from '../../image/client-environment.ts';
import { type Client, type ImageJob, keepsAll, type Surroundings } from '../../image/driver.ts';
import { EngineError } from '../../image/errors.ts';
import { imageRuntime } from '../../image/runtime.ts';
import { isOwnIdentity, ownIdentity } from '../../own-identity.ts';
import { type DockerImage, runArguments } from './arguments.ts';

/** Docker's own user maps none: the caller's files are the run's only where both have the same id, or the daemon is in another machine. */
const holdsIdentity = (identity: Identity): boolean =>
  !isLinux || ownIdentity().uid === 0 || identity.uid === 0 || isOwnIdentity(identity);

const refused = (why: string): EngineError =>
  new EngineError('ENGINE_IMAGE_REFUSED', `docker rejects the image: ${why}`, {
    exit: 'unsupported',
    hint: 'use another form; `docker info` says where docker keeps images',
  });

/** Architecture and variables, one a line, of the image of this name; undefined if docker has none. */
const inspect = async (docker: Call, id: string): Promise<DockerImage | undefined> => {
  const format =
    '{{.Id}}\n{{.Architecture}}\n{{range .Config.Env}}{{println (index (split . "=") 0)}}{{end}}';
  const { code, stdout } = await docker(['image', 'inspect', '--format', format, id]);
  if (code !== 0) return undefined;
  const [found = id, architecture = '', ...names] = stdout.split('\n');
  return { id: found, variables: names.filter(Boolean), platform: platformArguments(architecture) };
};

/** Brings the image into docker's storage, unless it is there. Throws EngineError `ENGINE_IMAGE_REFUSED`. */
const load = async (
  docker: Call,
  { image }: ImageJob,
): Promise<DockerImage & { readonly brought: boolean }> => {
  const id = image.id ?? '';
  const there = await inspect(docker, id);
  if (there) return { ...there, brought: false };
  const loaded = await docker(['load', '--input', toLocalText(image.path)]);
  if (loaded.code !== 0) throw refused(lastSaid(loaded.stderr));
  // containerd's storage calls an image by its manifest, and not by its configuration: what was said names it.
  const [, said] = /^Loaded image(?: ID)?: (\S+)/m.exec(loaded.stdout) ?? [];
  const found = (await inspect(docker, id)) ?? (said === undefined ? undefined : await inspect(docker, said));
  if (!found) throw refused('it is not there once it is loaded');
  return { ...found, brought: true };
};

const opener =
  (program: string, environment: Client['environment']) =>
  async (job: ImageJob): Promise<Client> => {
    const docker = caller([program], environment);
    const image = await load(docker, job);
    const name = baseOf(job.scratch);
    const held = holdsIdentity(job.identity);
    const { uid, gid } = held ? job.identity : ownIdentity();
    return {
      argv: [program, ...runArguments(job, image, `${String(uid)}:${String(gid)}`, name)],
      environment,
      isolation: { ...notIsolated, ...keepsAll, identity: held, network: job.network, homeFresh: true },
      notes:
        image.platform.length > 0
          ? [`the image is for ${image.platform.join(' ').replace(/.*\//, '')}, which docker emulates here`]
          : [],
      outcome: async ({ said }) => {
        const { stdout } = await docker([
          'inspect',
          '--format',
          '{{.State.Status}} {{.State.ExitCode}}',
          name,
        ]);
        const [, exitCode] = /^exited (\d+)/.exec(stdout) ?? [];
        if (exitCode !== undefined) return { kind: 'ran', exitCode: Number(exitCode) };
        return { kind: 'refused', why: lastSaid(said) || 'docker does not say how it ended' };
      },
      release: async () => {
        await docker(['rm', '--force', '--volumes', name]);
        if (image.brought) await docker(['rmi', '--force', image.id]);
      },
    };
  };

const own = /^DOCKER_\w+$/;

const whyNot = async (docker: Call, scratch: Surroundings['scratch']): Promise<string | undefined> => {
  // podman is tried by its own name, and asks for it otherwise.
  if (/podman/i.test((await docker(['--version'])).stdout)) return 'it is podman under another name';
  const { code, stdout, stderr } = await docker(['info', '--format', '{{.OSType}}']);
  if (code !== 0) return lastSaid(stderr) || 'it does not answer';
  if (stdout.trim() !== 'linux') return `it runs containers of ${stdout.trim()}, not of Linux`;
  return whyNotImported(docker, scratch);
};

/** docker, with whatever daemon its client leads to. */
export const docker = imageRuntime({
  name: 'docker',
  keeps: keepsAll,
  takes: ['oci'],
  needsPrivateNetwork: false,
  elsewhere: true,
  unasked: true,
  trial: async ({ caller: variables, scratch }) => {
    const program = findProgram('docker', variables['PATH']);
    if (program === undefined) return { usable: false, why: 'it is not installed' };
    const environment = clientEnvironment(variables, own);
    const why = await whyNot(caller([program], environment), scratch);
    if (why !== undefined) return { usable: false, why };
    return {
      usable: true,
      why: isLinux ? 'by its daemon' : 'in its own Linux',
      writable: true,
      holds: holdsIdentity,
      open: opener(program, environment),
    };
  },
});
