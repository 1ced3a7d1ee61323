import { holotypeJson, makeScratch, needsStranger, stranger } from '@holotype/kit';
import { expect, test } from 'vitest';

interface Look {
  readonly accounting: readonly { readonly class: string; readonly reason: string; readonly paths: number }[];
}

const what = "an ordinary user looks at this machine: other people's homes are closed, and it goes on";
const someoneElse = process.getuid?.() === 0;

test.runIf(!someoneElse || needsStranger(what))(what, async () => {
  await using scratch = makeScratch();
  const { accounting } = await holotypeJson<Look>(
    ['capture', '--system', '--dry-run', '--exclude', scratch.path, '-o', `${scratch.path}/my.cap`],
    someoneElse ? stranger : {},
  );
  const paths = (wanted: string) =>
    accounting.filter((row) => row.class === wanted).reduce((sum, row) => sum + row.paths, 0);
  expect(paths('packaged')).toBeGreaterThan(1000);
  expect(accounting.map(({ reason }) => reason)).toContain('home directories');
});
