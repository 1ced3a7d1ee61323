import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';

/** Makes a project's own directory for temporary files; many unit tests make small roots there, and all go at the end. */
export const setup = ({ config }) => {
  const scratch = config.env.TMPDIR;
  mkdirSync(scratch, { recursive: true });
  // Not rmSync: it reads names as text, and these roots hold names that are none.
  return () => {
    execFileSync('chmod', ['-R', 'u+rwX', scratch], { stdio: 'ignore' });
    execFileSync('rm', ['-rf', scratch]);
  };
};
