import { holotypeJson, makeScratch, stranger } from '@holotype/kit';
import { expect, test } from 'vitest';

interface Look {
  readonly accounting: readonly { readonly class: string; readonly reason: string; readonly paths: number }[];
}

test("an ordinary user looks at this machine: other people's homes are closed, and it goes on", async () => {
  await using scratch = makeScratch();
  const { accounting } = await holotypeJson<Look>(
    ['capture', '--system', '--dry-run', '--exclude', scratch.path, '-o', `${scratch.path}/my.cap`],
    process.getuid?.() === 0 ? stranger : {},
  );
  const paths = (wanted: string) =>
    accounting.filter((row) => row.class === wanted).reduce((sum, row) => sum + row.paths, 0);
  expect(paths('packaged')).toBeGreaterThan(1000);
  expect(accounting.map(({ reason }) => reason)).toContain('home directories');
});
