import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { mountsFunction } from './mounts.ts';

const script = `set -euf\nexport LC_ALL=C\n${mountsFunction}for path; do pattern "$path"; done`;

test('a mount becomes a pattern of which no character means anything else', () => {
  const paths = ['/proc', '/a\\040b', '/x*y[1]', '/d\\134e\\011', '/ü', '/$(id)'];
  expect(execFileSync('/bin/sh', ['-c', script, 'sh', ...paths], { encoding: 'utf8' })).toBe(
    '/proc\n/a?b\n/x?y?1?\n/d?e?\n/??\n/??id?\n',
  );
});
