/** Users of this machine with an engine each, and how a command is started in what it built. */
import { chownSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type ApptainerUser,
  apptainerRoot,
  apptainerUids,
  checkout,
  execute,
  inApptainer,
  must,
} from '@holotype/kit';

export interface Builder extends AsyncDisposable {
  readonly target: 'containerfile' | 'apptainer';
  /** Before a command of the user's, who works in a directory of their own. */
  readonly as: readonly string[];
  /** Before a command that works in a directory of the image, of the user's too. */
  readonly inside: (image: string, directory: string) => Promise<readonly string[]>;
}

const isMapped = (user: string) => readFileSync('/etc/subuid', 'utf8').includes(`${user}:`);

/** Debian 12 has no Apptainer: it is in a root of its own, where the user of the same kind is. */
const inRoot = async (user: string, place: string, capsule: string): Promise<Builder> => {
  const kind: ApptainerUser = user === 'root' ? 'root' : isMapped(user) ? 'mapped' : 'plain';
  chownSync(place, apptainerUids[kind], apptainerUids[kind]);
  const binds = [place, capsule, checkout, process.execPath];
  const enter = inApptainer(await apptainerRoot(), [], { user: kind, binds, cwd: place });
  const as = [...enter, 'env', `HOLOTYPE_STORE=${join(place, 'store')}`];
  return {
    target: 'apptainer',
    as,
    // As `apptainer run-help` of such an image says; the overlay in memory is too small for some runs.
    inside: async (image, directory) => {
      await must([...as, 'mkdir', '-p', join(place, 'overlay')]);
      const options = ['--cleanenv', '--fakeroot', '--ignore-fakeroot-command'];
      const overlay = ['--overlay', join(place, 'overlay'), '--no-mount', 'home,cwd,tmp,bind-paths'];
      return [...as, 'apptainer', '-q', 'exec', ...options, ...overlay, '--pwd', directory, image];
    },
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
};

const writeSettings = (user: string, place: string): void => {
  const at = (name: string) => join(place, name);
  const limits = 'default_ulimits = ["nofile=20000:20000", "nproc=32768:32768"]';
  const engine = 'cgroup_manager = "cgroupfs"\nevents_logger = "file"\nruntime = "runc"';
  writeFileSync(at('containers.conf'), `[containers]\n${limits}\n[engine]\n${engine}\n`);
  const lines = [
    '[storage]',
    'driver = "overlay"',
    `graphroot = "${at('graph')}"`,
    `runroot = "${at('state')}"`,
  ];
  if (user !== 'root' && !isMapped(user))
    lines.push('[storage.options.overlay]', 'ignore_chown_errors = "true"');
  writeFileSync(at('storage.conf'), `${lines.join('\n')}\n`);
};

const onMachine = async (user: string, engine: string, place: string): Promise<Builder> => {
  const at = (name: string) => join(place, name);
  const [uid, gid] = [Number(await must(['id', '-u', user])), Number(await must(['id', '-g', user]))];
  chownSync(place, uid, gid);
  for (const name of ['run', 'tmp', 'work']) {
    mkdirSync(at(name), { mode: 0o700 });
    chownSync(at(name), uid, gid);
  }
  writeSettings(user, place);
  const variables = {
    HOME: user === 'root' ? '/root' : `/home/${user}`,
    USER: user,
    PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin',
    XDG_RUNTIME_DIR: at('run'),
    TMPDIR: at('tmp'),
    CONTAINERS_CONF: at('containers.conf'),
    CONTAINERS_STORAGE_CONF: at('storage.conf'),
    CH_IMAGE_STORAGE: at('charliecloud'),
    HOLOTYPE_STORE: at('store'),
  };
  const as = ['runuser', '-u', user, '--', 'env', '-i', '-C', at('work')];
  as.push(...Object.entries(variables).map(([name, value]) => `${name}=${value}`));
  return {
    target: 'containerfile',
    as,
    inside: async (image, directory) => {
      if (engine !== 'charliecloud')
        return [
          ...as,
          'podman',
          'run',
          '--rm',
          '--interactive',
          '--network=none',
          '--log-driver=none',
          image,
        ];
      // ch-run writes into no image that ch-image keeps.
      await must([...as, 'ch-convert', '-i', 'ch-image', '-o', 'dir', image, at('copy')]);
      const ids = ['--write', '--no-passwd', '--set-env', '--uid=0', '--gid=0'];
      return [...as, 'ch-run', ...ids, `--cd=${directory}`, at('copy'), '--'];
    },
    // A process of the user's would keep the namespaces of this storage, and root's podman leaves a mount of it.
    [Symbol.asyncDispose]: async () => {
      if (engine === 'charliecloud') return;
      await execute([...as, 'podman', 'system', 'migrate']);
      if (user === 'root') await execute(['umount', at('graph/overlay')]);
    },
  };
};

/** `place`: an empty directory for this builder alone. */
export const builderFor = (user: string, engine: string, place: string, capsule: string): Promise<Builder> =>
  engine === 'apptainer' ? inRoot(user, place, capsule) : onMachine(user, engine, place);
