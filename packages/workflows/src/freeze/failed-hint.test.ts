import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { failedHint } from './observe-run.ts';

const hint = (stdin: string, stderr: string): string => {
  const place = mkdtempSync(join(tmpdir(), 'holotype-hint-'));
  writeFileSync(join(place, 'stdin'), stdin);
  writeFileSync(join(place, 'stderr'), stderr);
  return failedHint(place);
};

test.each([
  'Traceback (most recent call last):\nEOFError: EOF when reading a line\n',
  'Exception in thread "main" java.util.NoSuchElementException: No line found\n',
  'Error in readLines: end of file\n',
])('a run that read where there was nothing gets --stdin: %s', (stderr) => {
  expect(hint('', stderr)).toMatch(/^its standard input was empty; give it a file with --stdin FILE/);
});

test('what fails in silence may have read', () => {
  expect(hint('', '')).toMatch(
    /if it reads standard input, that was empty: give it a file with --stdin FILE/,
  );
});

test('other failures have other reasons', () => {
  expect(hint('', 'KeyError: 1\n')).not.toContain('--stdin');
  expect(hint('one line\n', 'EOFError\n')).not.toContain('--stdin');
});
