// Writes shell completions and manual pages, made from the command tree: node scripts/completions.mjs DIRECTORY
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './setup.mjs';

/** Writes share/ into `directory`, from what is compiled. */
export const writeShare = async (directory) => {
  const { shareFiles } = await import(join(root, 'packages/command/dist/index.js'));
  const { thisProcess } = await import(join(root, 'packages/workflows-replay/dist/index.js'));
  const { program } = await import(join(root, 'apps/cli/dist/program.js'));
  for (const [path, text] of shareFiles(await program(thisProcess()))) {
    const file = join(directory, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeShare(resolve(process.argv[2]));
