import { expect, test } from 'vitest';
import { shownCommand } from './shown-command.ts';

test('words that a shell would take apart are quoted, and nothing controls the terminal', () => {
  expect(shownCommand(['sh', '-c', "echo 'a b' > x", '', '--to=y.csv'])).toBe(
    String.raw`sh -c 'echo '\''a b'\'' > x' '' --to=y.csv`,
  );
  expect(shownCommand(['a\u001b[31mb'])).not.toContain('\u001b');
});
