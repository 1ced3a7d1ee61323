import { accessSync, constants, readdirSync, statSync } from 'node:fs';
import { holotypeJson, makeScratch, needsStranger, stranger } from '@holotype/kit';
import type { Reason } from '@holotype/model';
import { expect, test } from 'vitest';

interface Look {
  readonly accounting: readonly { readonly class: string; readonly reason: Reason; readonly paths: number }[];
}

const what = "an ordinary user looks at this machine: other people's homes are closed, and it goes on";
const someoneElse = process.getuid?.() === 0;

const isOpen = (home: string): boolean => {
  const { dev, mode } = statSync(home);
  if (dev !== statSync('/').dev) return false;
  if (someoneElse) return (mode & 0o5) === 0o5;
  try {
    accessSync(home, constants.R_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

test.runIf(!someoneElse || needsStranger(what))(what, async () => {
  await using scratch = makeScratch();
  const { accounting } = await holotypeJson<Look>(
    ['capture', '--system', '--dry-run', '--exclude', scratch.path, '-o', `${scratch.path}/my.cap`],
    someoneElse ? stranger : {},
  );
  const paths = (wanted: string) =>
    accounting.filter((row) => row.class === wanted).reduce((sum, row) => sum + row.paths, 0);
  expect(paths('packaged')).toBeGreaterThan(1000);
  // Of a home that is closed, or on a file system of its own, nothing is seen that could be left out.
  const open = readdirSync('/home').filter((name) => isOpen(`/home/${name}`));
  expect(accounting.some(({ reason }) => reason.code === 'home')).toBe(open.length > 0);
});
