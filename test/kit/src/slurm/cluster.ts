import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Actor } from '../actors.ts';
import { type Executed, execute } from '../execute.ts';
import { slurmConfiguration, type SlurmNode } from './configuration.ts';
import { freePorts, startDaemon, until, untilThere } from '../daemon.ts';

export interface SlurmRequest {
  /** Whose cluster it is: a user that this machine knows by name, who runs the daemons and the jobs. */
  readonly actor: Actor;
  /** A directory that is not there yet, with a short name: sockets lie below it. */
  readonly place: string;
  readonly nodes: readonly SlurmNode[];
}
export interface Slurm extends AsyncDisposable {
  /** Runs sbatch with these arguments and waits for the end of the job, all its tasks; what sbatch printed is an error if it refused. */
  readonly batch: (
    args: readonly string[],
    cwd: string,
    env?: Readonly<Record<string, string>>,
  ) => Promise<void>;
  /** Runs sbatch, squeue and the like as the cluster's user. */
  readonly execute: (
    argv: readonly string[],
    cwd: string,
    env?: Readonly<Record<string, string>>,
  ) => Promise<Executed>;
}

/** Programs that a cluster needs. */
export const slurmPrograms = ['slurmctld', 'slurmd', 'sbatch', 'munged'] as const;

const jobMs = 300_000;

const nameOf = (uid: number): string => execFileSync('id', ['-un', String(uid)], { encoding: 'utf8' }).trim();

/** A Slurm of one machine, several nodes and one user without privileges. All of it ends when it is disposed of. */
export const startSlurm = async ({ actor, place, nodes }: SlurmRequest): Promise<Slurm> => {
  const user = nameOf(actor.uid);
  const own = (path: string) => {
    if (process.getuid?.() === 0) chownSync(path, actor.uid, actor.uid);
  };
  for (const path of ['', 'munge', 'state', 'spool', 'log', ...nodes.map(({ name }) => `spool/${name}`)]) {
    mkdirSync(join(place, path));
    own(join(place, path));
  }
  writeFileSync(join(place, 'munge/key'), randomBytes(128));
  own(join(place, 'munge/key'));
  chmodSync(join(place, 'munge/key'), 0o400);
  const ports = await freePorts(nodes.length + 1);
  writeFileSync(join(place, 'slurm.conf'), slurmConfiguration({ place, user, nodes, ports }));
  const env = {
    SLURM_CONF: join(place, 'slurm.conf'),
    PATH: [process.env['PATH'] ?? '', '/usr/sbin', '/sbin'].join(delimiter),
    HOME: place,
    USER: user,
  };
  const start = (name: string, ...argv: readonly string[]) =>
    startDaemon([...actor.prefix, ...argv], join(place, 'log', name), env);
  const munge = (name: string) => join(place, 'munge', name);
  const daemons = [
    start(
      'munge',
      ...['munged', '--foreground', '--force', '--socket', munge('socket'), '--key-file', munge('key')],
      ...['--pid-file', munge('pid'), '--log-file', munge('log'), '--seed-file', munge('seed')],
    ),
  ];
  const run: Slurm['execute'] = (argv, cwd, more) =>
    execute([...actor.prefix, ...argv], { cwd, env: { ...env, ...more } });
  const stop = async () => {
    await run(['scancel', '--user', user], '/');
    await until('the end of all jobs', async () => (await run(['squeue', '--noheader'], '/')).stdout === '');
    for (const daemon of [...daemons].reverse()) await daemon.stop();
  };
  try {
    await untilThere(munge('socket'));
    daemons.push(start('slurmctld', 'slurmctld', '-D'));
    for (const { name, prefix = [] } of nodes)
      daemons.push(start(name, ...prefix, 'slurmd', '-D', '-N', name));
    await until(`idle nodes (see ${place}/log)`, async () => {
      if (!daemons.every(({ alive }) => alive())) throw new Error(`a daemon ended: ${await logsOf(place)}`);
      const { stdout } = await run(['sinfo', '--noheader', '--Node', '--format', '%t'], '/');
      return stdout.split('\n').filter((state) => state === 'idle').length === nodes.length;
    });
  } catch (error) {
    for (const daemon of [...daemons].reverse()) await daemon.stop();
    throw error;
  }
  const batch: Slurm['batch'] = async (args, cwd, more) => {
    const { code, stdout, stderr } = await run(['sbatch', '--parsable', ...args], cwd, more);
    if (code !== 0) throw new Error(`sbatch: exit ${String(code)}\n${stderr}`);
    // sbatch --wait looks every ten seconds.
    const left = async () => (await run(['squeue', '--noheader', '--jobs', stdout], '/')).stdout;
    await until(`the end of job ${stdout}`, async () => (await left()) === '', jobMs);
  };
  return { batch, execute: run, [Symbol.asyncDispose]: stop };
};

const logsOf = async (place: string): Promise<string> =>
  (await execute(['sh', '-c', 'tail -n 5 "$0"/log/*', place])).stdout;
