import { mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { must } from './execute.ts';
import { checkout } from './holotype.ts';

/** Installs Holotype in a new `node_modules`, laid out as npm does: its packages and theirs side by side (72 MB). */
export const installHolotype = async (modules: string): Promise<void> => {
  const deployed = `${modules}.deployed`;
  const pnpm = join(checkout, '.tools/node_modules/.bin/pnpm');
  const layout = ['inject-workspace-packages=true', 'node-linker=hoisted', 'package-import-method=copy'];
  const options = ['--prod', '--prefer-offline', ...layout.map((one) => `--config.${one}`)];
  await must([pnpm, '--filter', 'holotype', 'deploy', ...options, deployed], { cwd: checkout });
  renameSync(join(deployed, 'node_modules'), modules);
  renameSync(deployed, join(modules, 'holotype'));
  mkdirSync(join(modules, '.bin'), { recursive: true });
  symlinkSync('../holotype/bin/holotype.mjs', join(modules, '.bin/holotype'));
};
