import { runLocal } from '@holotype/host';
import { HolotypeError, sha256 } from '@holotype/model';

class DemoError extends HolotypeError<'DEMO_STEP_FAILED'> {}

export interface Side {
  readonly label: string;
  readonly command: string;
  readonly output: string;
  readonly digest: string;
}

/** Runs argv and keeps what it prints. Throws DemoError. */
export const runSide = async (
  label: string,
  command: string,
  argv: readonly [string, ...string[]],
  env: Readonly<Record<string, string>>,
): Promise<Side> => {
  const result = await runLocal({ argv, env, timeoutMs: 300_000 });
  if (result.kind === 'exited' && result.code === 0) {
    return { label, command, output: result.stdout, digest: `sha256:${sha256(result.stdout)}` };
  }
  throw failed(command, result.kind === 'exited' ? result.stderr : `${result.kind}: ${result.reason}`);
};

export const failed = (command: string, detail: string): HolotypeError =>
  new DemoError('DEMO_STEP_FAILED', `\`${command}\` failed: ${detail.trim().slice(0, 500)}`, {
    hint: 'run the same command by hand to see more',
  });
