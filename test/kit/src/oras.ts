import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cache } from './cache.ts';
import { must } from './execute.ts';
import { leaveOut, needs } from './needs.ts';

const version = '1.3.0';
/** Of Go, as its go.mod has it. */
const least = [1, 25] as const;

const builtBy = (): boolean => {
  const text = execFileSync('go', ['env', 'GOVERSION'], {
    encoding: 'utf8',
    env: { ...process.env, GOTOOLCHAIN: 'local' },
  });
  const [, major = '0', minor = '0'] = /^go(\d+)\.(\d+)/.exec(text) ?? [];
  return Number(major) > least[0] || Number(minor) >= least[1];
};

/** True if oras can be built here, which no Debian has; otherwise the tests of `what` are noted as left out. Called while a file is collected. */
export const needsOras = (what: string): boolean => {
  if (!needs(what, 'go')) return false;
  const can = builtBy();
  if (!can) leaveOut(what, `oras needs Go ${least.join('.')}`);
  return can;
};

/** The program, built once from what the Go proxy has: about a minute of a processor. */
export const bringOras = async (): Promise<string> => {
  const folder = join(cache(), `oras-${version}`);
  const program = join(folder, 'oras');
  if (existsSync(program)) return program;
  await must(['go', 'install', '-trimpath', `oras.land/oras/cmd/oras@v${version}`], {
    env: { GOBIN: folder, CGO_ENABLED: '0', GOTOOLCHAIN: 'local', GOFLAGS: '-modcacherw' },
  });
  return program;
};
