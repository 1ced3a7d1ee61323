import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { startDaemon, until } from './daemon.ts';
import { leaveOut, needs } from './needs.ts';

/** A daemon of docker's, with all that is its own in a directory that goes with it. */
export interface Docker extends AsyncDisposable {
  /** What leads the client to it. */
  readonly env: Readonly<Record<string, string>>;
}

/** Undefined where there is none, or it does not run; that is noted then. `directory`: is made; only root can start a daemon. */
export const startDocker = async (what: string, directory: string): Promise<Docker | undefined> => {
  if (!needs(what, 'docker', 'dockerd', 'containerd', 'runc')) return undefined;
  if (process.getuid?.() !== 0) {
    leaveOut(what, 'only root can start dockerd');
    return undefined;
  }
  const at = (name: string) => join(directory, name);
  const env = { DOCKER_HOST: `unix://${at('socket')}`, DOCKER_CONFIG: at('settings') };
  const places = ['--data-root', at('data'), '--exec-root', at('exec'), '--pidfile', at('pid')];
  // Nothing of this machine's network is changed.
  const plain = ['--iptables=false', '--bridge=none', '--storage-driver=vfs', '-H', env.DOCKER_HOST];
  const daemon = startDaemon(['dockerd', ...places, ...plain], `${directory}.log`, {});
  const answers = () => {
    try {
      execFileSync('docker', ['info'], { stdio: 'ignore', env: { ...process.env, ...env } });
      return true;
    } catch {
      return !daemon.alive();
    }
  };
  await until('dockerd', answers);
  if (!daemon.alive()) {
    leaveOut(what, 'dockerd does not run here');
    return undefined;
  }
  return {
    env,
    [Symbol.asyncDispose]: async () => {
      await daemon.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
};
