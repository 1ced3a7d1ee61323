import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Actor,
  actors,
  apptainerRoot,
  apptainerUids,
  checkout,
  inApptainer,
  makeAskingProgram,
  makeGpuMachine,
  makeLibrary,
  needs,
  needsApptainer,
  startDocker,
  toldByHost,
  withFuse,
} from '@holotype/kit';
import type { Report } from '@holotype/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { hasPodman, podmanSettings } from './debian/podman.ts';
import { type CliResult, failureOf, program, startProgram } from './hostile/cli.ts';
import { atEnd } from './hostile/temporary.ts';
import { hasRunMachine } from './trouble/has-run-machine.ts';
import { capsuleOf, freeze, makeProject, makeRunMachine, type RunMachine } from './trouble/run-machine.ts';

const what = "replay with this machine's GPU";

// /etc of this machine, with specifications in it: seen by what is started here, and by nobody else.
const withSpecs = `
mount -t tmpfs none "$0" && mkdir "$0/upper" "$0/work" && cp -r "$1" "$0/upper/cdi" || exit 99
mount -t overlay none -o "lowerdir=/etc,upperdir=$0/upper,workdir=$0/work" /etc || exit 99
shift; exec "$@"`;

const programs = { charliecloud: ['ch-run'], squashfuse: ['squashfuse', 'fusermount3', 'bwrap'] };

describe.runIf(hasRunMachine(what) && needs(what, 'cc'))(what, async () => {
  const finished = atEnd();
  let machine: RunMachine;
  let host: string;
  beforeAll(async () => {
    machine = makeRunMachine(finished);
    const { root, home, place } = machine;
    chmodSync(place, 0o755);
    host = join(place, 'host');
    makeGpuMachine(host, { description: 'cdi.yaml', device: '/dev/null' });
    mkdirSync(join(place, 'empty'));
    mkdirSync(join(place, 'specs'));
    makeProject(machine, 'asks', './ask > told.txt; echo "$CUDA_VISIBLE_DEVICES" > chosen.txt');
    const project = join(root, home, 'asks');
    makeAskingProgram(join(project, 'ask'));
    makeLibrary(join(project, 'lib/libcuda.so.1'), 'libcuda.so.1', 'recorded');
    const variables = [`LD_LIBRARY_PATH=${home}/asks/lib`, 'CUDA_VISIBLE_DEVICES=7'];
    const { code, stderr } = await freeze(machine, 'asks', { variables });
    expect(code, stderr).toBe(0);
  });

  interface Wanted {
    readonly actor: Actor;
    readonly flags: readonly string[];
    readonly env?: Readonly<Record<string, string>>;
    readonly specs?: string;
  }
  const replayAs = async ({ actor, flags, env = {}, specs = join(host, 'etc/cdi') }: Wanted) => {
    const { place } = machine;
    const home = mkdtempSync(join(place, 'home-'));
    chownSync(home, actor.uid, actor.uid);
    const args = [
      ...['replay', capsuleOf(machine, 'asks'), '--offline', '--again', 'never', '--json'],
      ...['--store', join(home, 'store'), '-o', join(home, 'again'), ...flags],
    ];
    const inNamespace = ['--mount', '--propagation', 'private', 'sh', '-c', withSpecs, join(place, 'specs')];
    const command = [...actor.prefix, process.execPath, program, ...args];
    const started = startProgram('unshare', [...inNamespace, specs, ...command], {
      cwd: '/',
      env: { HOME: home, USER: 'someone', CUDA_VISIBLE_DEVICES: '0', ...env },
    });
    const done = await started.ended;
    return { done, output: (file: string) => join(home, 'again', file) };
  };
  const gpuIn = ({ stdout, stderr }: CliResult) => {
    const { replay } = JSON.parse(stdout || '{}') as Partial<Report>;
    if (!replay) throw new Error(stderr + stdout);
    const found = replay.isolation.find(({ what: one }) => one === 'GPU');
    return [replay.enclosure, found?.held, found?.detail];
  };
  const told = async (by: string, wanted: Wanted, device = true) => {
    const { done, output } = await replayAs({ ...wanted, flags: ['--gpu', ...wanted.flags] });
    expect(gpuIn(done), done.stderr).toEqual([
      ...[by, false],
      'NVIDIA driver 550.54.14 (2 libraries, 1 program, 1 device node), as /etc/cdi/nvidia.yaml describes it, of this machine, as requested',
    ]);
    const made = (name: string) => readFileSync(output(`outputs/${name}`), 'utf8');
    expect(made('told.txt')).toBe(toldByHost(device));
    expect(made('chosen.txt')).toBe('0\n');
    // Nothing of it counts as made by the run.
    expect(done.stdout).not.toContain('holotype-gpu');
  };

  test.each(actors())('into a directory as $name', async (actor) => {
    const { done } = await replayAs({ actor, flags: ['--gpu', '--keep'] });
    const { replay } = JSON.parse(done.stdout || '{}') as Partial<Report>;
    const by = replay?.enclosure ?? '';
    await told(by, { actor, flags: [] }, by !== 'proot');
  });

  test('without --gpu the run has what was recorded, and the same is reported', async () => {
    const [actor] = actors();
    if (!actor) return;
    const { done, output } = await replayAs({ actor, flags: [] });
    expect([done.code, existsSync(output('outputs'))], done.stderr).toEqual([0, true]);
    expect(gpuIn(done)[1]).toBeUndefined();
  });

  test('a machine without a GPU is named before anything is rebuilt, with what is wrong with its specifications', async () => {
    const [actor] = actors();
    if (!actor) return;
    const specs = join(machine.place, 'empty');
    const { done, output } = await replayAs({ actor, flags: ['--gpu'], specs });
    expect([done.code, existsSync(output(''))]).toEqual([2, false]);
    expect(done.stdout + failureOf(done)).toContain('GPU_NONE');
  });

  const users = actors().filter(({ name }) => name !== 'a user without user namespaces');
  const mounting = users.flatMap((actor) => withFuse(actor) ?? []);
  for (const engine of ['charliecloud', 'squashfuse'] as const) {
    if (!needs(`replay by ${engine} with a GPU`, ...programs[engine])) continue;
    const able = engine === 'charliecloud' ? mounting.filter(({ uid }) => uid !== 0) : mounting;
    test.each(able)(`squashfs by ${engine} as $name`, async (actor) => {
      // ch-run shows this machine's /dev.
      const device = engine !== 'charliecloud';
      await told(engine, { actor, flags: ['--form', 'squashfs', '--engine', engine] }, device);
    });
  }

  const root = { name: 'root', prefix: [], uid: 0 };
  test.runIf(await hasPodman('replay by podman with a GPU'))('oci by podman as root', async () => {
    finished(() => {
      spawnSync('umount', [join(machine.place, 'settings/s/overlay')]);
    });
    const env = podmanSettings(join(machine.place, 'settings'));
    await told('podman', { actor: root, flags: ['--engine', 'podman'], env });
  });

  const sif = 'replay by apptainer with a GPU';
  test.runIf(needsApptainer(sif)).each(['root', 'plain'] as const)('sif by apptainer as %s', async (user) => {
    const binds = [machine.place, '/etc/cdi', checkout, process.execPath];
    const prefix = inApptainer(await apptainerRoot(), [], { user, binds });
    const actor = { name: user, uid: apptainerUids[user], prefix };
    // It gives a node no other name.
    await told('apptainer', { actor, flags: ['--engine', 'apptainer'] }, false);
  });

  test('oci by docker as root', async () => {
    await using docker = await startDocker('replay by docker with a GPU', join(machine.place, 'docker'));
    if (!docker) return;
    await told('docker', { actor: root, flags: ['--engine', 'docker'], env: docker.env });
  });
});
